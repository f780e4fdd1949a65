import Evaluation
import Testing

@testable import Engine

/// Which ends are followed by one more call, and after how long.
@Suite struct RetryTests {
  private static func run(_ id: Int = 1, after faults: [Verdict.Fault] = []) -> Run {
    var run = Run(
      id: id, result: 1, evaluator: 1, evaluatorName: "One", attempt: 1, status: .failed,
      createdAt: Timestamp(microseconds: 0))
    run.history = faults.map { FormerCall(status: .failed, endedReason: nil, fault: $0, reason: "") }
    return run
  }

  @Test(arguments: [
    ConnectionFault.refused("x"), .tooManyRequests, .connectTimeout(.seconds(1)), .closedEarly, .broken("x"),
    .crashed("exit code 1", stderr: ""), .handshake("HTTP 503"),
  ])
  func aPassingFaultIsGivenTwoMoreCalls(fault: ConnectionFault) {
    for (faults, range) in [([], 250..<750), ([.infrastructure], 1000..<3000)] as [([Verdict.Fault], Range<Int>)] {
      let retry = Retry(after: .fault(fault), of: Self.run(after: faults))
      #expect(retry.map { range.contains($0.delay.microseconds / 1000) } == true)
      #expect(retry == Retry(after: .fault(fault), of: Self.run(after: faults)))
    }
    #expect(Retry(after: .fault(fault), of: Self.run(after: [.infrastructure, .infrastructure])) == nil)
    // The caller's straying isn't held against the line.
    #expect(Retry(after: .fault(fault), of: Self.run(after: [.caller, .infrastructure])) != nil)
  }

  @Test func thoseThatFailedTogetherDoNotComeBackTogether() {
    let delays = Set((1...50).compactMap { Retry(after: .fault(.tooManyRequests), of: Self.run($0))?.delay })
    #expect(delays.count == 50)
  }

  @Test(arguments: [
    ConversationEnd.callerHungUp, .agentHungUp, .silence(.seconds(1), prompts: 3), .firstLimit(.seconds(1)),
    .turnLimit(.seconds(1)), .runLimit(.seconds(1)), .messageLimit(1), .byteLimit(1), .fault(.cancelled),
    .fault(.cannotStart("x")), .fault(.tls("x")), .fault(.malformed("x")), .fault(.tooLong(1)), .fault(.flooded(1)),
    .fault(.handshake("HTTP 401")),
  ])
  func whatSaysSomethingOrStaysAsItIsIsNotTriedAgain(end: ConversationEnd) {
    #expect(Retry(after: end, of: Self.run()) == nil)
  }

  @Test func aCallerOffScriptIsTriedOnceMoreAtOnce() {
    #expect(Retry(after: .offScript("x"), of: Self.run(after: [.infrastructure]))?.delay == .zero)
    #expect(Retry(after: .offScript("x"), of: Self.run(after: [.caller])) == nil)
  }
}
