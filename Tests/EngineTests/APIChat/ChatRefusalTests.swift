import Evaluation
import Testing

@testable import Engine

/// What a client can't say, and when; and chats whose server ends.
@Suite(.timeLimit(.minutes(1)))
struct ChatRefusalTests {
  private let hello: JSONObject = ["content": "Hello"]

  @Test func onlyARunUnderWayTakesWords() async throws {
    let office = try await ChatOffice()
    let both = try await office.launch([2], times: 2, concurrency: 1).runs.map(\.id)
    _ = try await office.answer(0, both[0])
    await #expect(throws: BackendError.conflict("run \(both[1]) is still starting")) {
      try await office.engine.say(hello, inRun: both[1])
    }
    await #expect(throws: BackendError.unknown(.init(kind: "turn", name: "0"))) {
      try await office.engine.chatTurn(0, ofRun: both[1])
    }
    #expect(try await office.engine.endChat(ofRun: both[1], reason: nil).status == .cancelled)
    #expect(try await office.engine.endCall(run: both[0]))
    await #expect(throws: BackendError.conflict("run \(both[0]) has ended")) {
      try await office.engine.say(hello, inRun: both[0])
    }
    let turn = try await office.engine.chatTurn(0, ofRun: both[0])
    #expect(turn.isEnded && turn.endedReason == "run-cancelled-by-user")
    await #expect(throws: BackendError.unknown(.init(kind: "run", name: "99"))) {
      try await office.engine.say(hello, inRun: 99)
    }
    await #expect(throws: BackendError.unknown(.init(kind: "turn", name: "7"))) {
      try await office.engine.chatTurn(7, ofRun: both[0])
    }
  }

  @Test func whatIsNoMessageIsRefused() async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(2)
    for message: JSONObject in [[:], ["content": 1], ["role": "Function Call", "data": [:]], ["metadata": "a"]] {
      await #expect(throws: BackendError.self) { try await office.engine.say(message, inRun: run) }
    }
    let long: JSONObject = ["content": .string(String(repeating: "a", count: 1 << 20))]
    await #expect(throws: BackendError.unsupported("the message has more than 1048576 bytes")) {
      try await office.engine.say(long, inRun: run)
    }
    #expect(try await office.say("Hello", run).number == 1, "none of them was a turn")
  }

  @Test func aRunThatEvshCallsIsNoChat() async throws {
    let office = try await Office(holding: true)
    let run = try await office.run().runs[0].id
    await office.board.held(1)
    let refusal = BackendError.conflict("run \(run) is no API chat: evsh itself calls its agent")
    await #expect(throws: refusal) { try await office.engine.say(hello, inRun: run) }
    await #expect(throws: refusal) { try await office.engine.endChat(ofRun: run, reason: nil) }
    office.board.letAllGo()
  }

  @Test func onlyAServerHoldsChats() async throws {
    let server = try await ChatOffice(owner: Office.remote)
    let result = try await server.launch([2], times: 2, concurrency: 1)
    _ = try await server.answer(0, result.runs[0].id)
    let shell = try await server.neighbour(holdsChats: false)
    let problem = RequestProblem(.route, "only a server holds API chats: a client of it speaks for the agent")
    await #expect(throws: BackendError.refused([problem])) { try await shell.launch([2]) }
    await #expect(throws: BackendError.refused([problem])) {
      try await shell.engine.rerun(result.id, onlyFailed: false)
    }
    await #expect(throws: BackendError.conflict("run \(result.runs[0].id) is still starting")) {
      try await shell.engine.say(hello, inRun: result.runs[0].id)
    }
  }

  @Test func aServersEndBreaksOffWhatIsUnderWayAndNoMore() async throws {
    let office = try await ChatOffice()
    let runs = try await office.launch([2], times: 2, concurrency: 1).runs
    _ = try await office.say("Hello", runs[0].id)
    try await office.engine.handBack()
    let broken = try await office.engine.workspace.run(runs[0].id)
    #expect(broken.status == .failed && broken.endedReason == "call-failed-unknown-error")
    #expect(broken.verdict?.fault == .infrastructure)
    #expect(broken.verdict?.reasons == ["the server that held the chat ended in the middle of it"])
    #expect(try await office.engine.chatTurn(1, ofRun: runs[0].id).isEnded)

    let shell = try await office.neighbour(holdsChats: false)
    #expect(
      shell.engine.findings() == [
        "result 1 was left unfinished, 1 of 2 runs are done; 'evsh serve' goes on with it, 'cancel 1' ends it"
      ])
    await #expect(throws: BackendError.self) { try await shell.engine.queue.take(runs[0].result) }
    let next = try await office.neighbour()
    try await next.engine.resume()
    #expect(try await next.say("Hello", runs[1].id).message == "Hi.")
    await #expect(throws: BackendError.conflict("run \(runs[0].id) has ended")) {
      try await next.engine.say(hello, inRun: runs[0].id)
    }
    await #expect(throws: BackendError.unknown(.init(kind: "turn", name: "1"))) {
      try await next.engine.chatTurn(1, ofRun: runs[0].id)
    }
    _ = try await next.engine.endChat(ofRun: runs[1].id, reason: nil)
  }

  @Test func aLostServersChatsHaveFailed() async throws {
    let lost = try await ChatOffice(owner: Office.dead)
    let runs = try await lost.launch([2], times: 2, concurrency: 1).runs
    _ = try await lost.answer(0, runs[0].id)
    let next = try await lost.neighbour()
    let seen = try await next.engine.result(runs[0].result)
    #expect(seen.runs.map(\.status) == [.failed, .pending])
    #expect(seen.progress.failed == 1 && seen.progress.running == 0)
  }

  @Test func whatNobodyHearsIsBounded() async throws {
    let line = ChatLine(run: 1, result: 1, timekeeper: ManualTimekeeper())
    var taken = 0
    while taken < 1000 {
      guard (try? line.post([.said("Hello", endsCall: false)], bytes: 5)) != nil else { break }
      taken += 1
    }
    #expect(taken == 65)
    _ = try await line.receive(before: .zero)
    #expect(throws: BackendError.self) { try line.post([.metadata([:])], bytes: 2) }
  }

  @Test func theNewestChatsAreRemembered() async throws {
    let chats = OpenChats(timekeeper: ManualTimekeeper())
    for id in 1...(OpenChats.mostOver + 2) {
      chats.open(
        Run(
          id: id, result: 1, evaluator: 1, evaluatorName: "", attempt: 1, status: .inProgress,
          createdAt: Timestamp(microseconds: 0)))
      chats.end(id, reason: nil, isBroken: false)
    }
    #expect(chats.turns(ofRun: 2) == nil && chats.turns(ofRun: 3)?.isEnded == true && chats.line(ofRun: 3) == nil)
  }
}
