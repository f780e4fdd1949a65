import Evaluation
import Testing

@testable import Engine

@Suite struct OpenLineTests {
  private let time = ManualTimekeeper()
  private let reason = Boxed<CallerReason>(wrappedValue: "first message")

  private func line(_ agent: FakeAgent) async throws -> OpenLine {
    let call = CallContext(result: 1, run: 1, evaluator: 1, callerNumber: nil, variables: [:])
    return OpenLine(try await agent.connect(call), longest: .seconds(60), mostMessages: 10, timekeeper: time)
  }

  @Test func wordsThatWereOnTheirWayAreNoAnswer() async throws {
    let agent = FakeAgent(time, opening: [.say("Welcome")], answers: [[.say("Yes?").after(.seconds(2))]])
    let line = try await line(agent)
    time.advance(by: .seconds(1))
    try await line.send("Hi", why: reason)
    var answers: [Bool] = []
    while case .words(_, let isAnswer)? = try await line.receive(before: .seconds(9)) { answers.append(isAnswer) }
    #expect(answers == [false, true])
    #expect(line.record(.callerHungUp).latencies == [.seconds(2)])
  }

  @Test func blankWordsAreNone() async throws {
    let line = try await line(FakeAgent(time, opening: [.say(" \n"), .note(["a": 1])]))
    try await line.takeArrived()
    let record = line.record(.callerHungUp)
    #expect(record.turns.isEmpty)
    #expect(record.metadata == ["a": 1])
  }

  @Test func wordsThatAreLateSayHowLate() async throws {
    let line = try await line(FakeAgent(time, opening: [.say("Welcome").after(.seconds(1))]))
    _ = try await line.receive(before: .seconds(9))
    time.advance(by: .milliseconds(30))
    try await line.send("Hi", due: line.heardAt, why: reason)
    try await line.send("there", why: reason)
    #expect(line.record(.callerHungUp).turns.map(\.overhead) == [nil, .milliseconds(30), nil])
  }
}
