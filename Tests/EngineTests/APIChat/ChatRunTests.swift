import Evaluation
import Testing

@testable import Engine

/// Runs in which a client speaks for the agent, from their launch to their verdict.
@Suite(.timeLimit(.minutes(1)))
struct ChatRunTests {
  private func call(_ name: String, _ arguments: String) -> JSONObject {
    ["role": "Function Call", "data": ["id": "1", "name": .string(name), "arguments": .string(arguments)]]
  }

  @Test func aWholeConversationIsHeldAndJudged() async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(1)
    #expect(try await office.answer(0, run).message == "Hello, I'd like to book.")
    let first = try await office.say("On which day?", run)
    #expect(first.number == 1 && first.status == .ready && first.message == "Tuesday." && !first.isEnded)
    let noted = try await office.engine.say(call("book", #"{"day": "Tuesday"}"#), inRun: run)
    #expect(noted.number == 1 && noted.status == .ready, "what isn't said asks for no answer")
    let result: JSONObject = [
      "role": "Function Call Result", "data": ["id": "1", "result": "ok"], "metadata": ["a": 1],
    ]
    #expect(try await office.engine.say(result, inRun: run).number == 1)
    let last = try await office.say("You are booked.", run)
    #expect(last.number == 2 && last.message == "Thank you, goodbye." && last.isEnded)
    #expect(last.endedReason == "Testing agent-ended-call")

    let finished = try await office.engine.follow(run: run, limit: nil)
    #expect(finished.status == .completed && finished.verdict == Verdict(.passed))
    #expect(finished.metadata == ["a": 1])
    #expect(
      finished.transcript.map(\.role) == [
        .testingAgent, .mainAgent, .testingAgent, .functionCall, .functionCallResult, .mainAgent, .testingAgent,
      ])
    #expect(try await office.answer(2, run) == last, "the last words can be asked for afterwards")
  }

  @Test func theAgentHangsUp() async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(2)
    #expect(try await office.say("Hello", run).message == "Hi.")
    let bye = try await office.engine.say(["content": "Bye", "type": "end_call"], inRun: run)
    let last = try await office.answer(bye.number, run)
    #expect(last.status == .ready && last.message == nil && last.isEnded)
    #expect(last.endedReason == "Main agent-ended-call")
    #expect(try await office.engine.follow(run: run, limit: nil).status == .completed)

    let other = try await office.begin(2)
    _ = try await office.say("Hello", other)
    let ended = try await office.engine.endChat(ofRun: other, reason: "done")
    #expect(ended.status == .completed && ended.endedReason == "Main agent-ended-call")
    #expect(ended.metadata == ["end_chat_reason": "done"])
    #expect(try await office.engine.endChat(ofRun: other, reason: nil) == ended, "once more changes nothing")
    #expect(try await office.engine.chatTurn(1, ofRun: other).message == "Hi.")
  }

  @Test func whatComesBeforeTheAnswerIsAnsweredWithIt() async throws {
    let office = try await ChatOffice()
    let run = try await office.launch([6]).runs[0].id
    // The caller holds in the middle of its opening.
    await office.time.waiting(until: .seconds(2))
    #expect(try await office.engine.chatTurn(0, ofRun: run).status == .generating)
    let turns = try await [
      office.engine.say(["content": "Yes?"], inRun: run), office.engine.say(["content": "I'm listening."], inRun: run),
    ]
    #expect(turns.map(\.number) == [1, 2] && turns.map(\.status) == [.generating, .generating])
    await office.time.ring(after: .seconds(2))
    #expect(try await office.answer(2, run).message == "Well.\nHello.")
    #expect(try await office.answer(0, run).status == .dropped)
    #expect(try await office.answer(1, run).status == .dropped)
    #expect(try await office.say("Hello", run).message == "Hi.")
    let finished = try await office.engine.endChat(ofRun: run, reason: nil)
    #expect(
      finished.transcript.map(\.content) == ["Well.", "Yes?", "I'm listening.", "Hello.", "Hello", "Hi."])
  }

  @Test func nobodyIsAskedWhetherItIsThere() async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(4)
    await office.time.ring(after: .seconds(600))
    let finished = try await office.engine.follow(run: run, limit: nil)
    #expect(finished.status == .timeout && finished.endedReason == "exceeded-max-duration")
    #expect(finished.duration == .seconds(600), "the limits of the agent's own connection are not the client's")
    #expect(finished.transcript == [] && finished.verdict?.fault == .agent)
    let opening = try await office.answer(0, run)
    #expect(opening.isEnded && opening.message == nil && opening.endedReason == "exceeded-max-duration")
  }

  @Test(arguments: [(3, nil, 30), (3, 20, 20), (2, 3600, 3600)] as [(Int, Int?, Int)])
  func theWholeConversationHasALimit(evaluator: Int, timeout: Int?, limit: Int) async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(evaluator, timeout: timeout.map(Duration.seconds))
    await office.time.waiting(until: .seconds(limit))
    office.time.advance(by: .seconds(limit - 1))
    #expect(try await office.say("Hello", run).message == "Hi.")
    await office.time.ring(after: .seconds(1))
    let finished = try await office.engine.follow(run: run, limit: nil)
    #expect(finished.status == .timeout && finished.duration == .seconds(limit))
    #expect(finished.transcript.count == 2)
  }

  @Test func aSilenceThatACallerAnswersShowsInTheNewestTurn() async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(5)
    #expect(try await office.answer(0, run).message == nil)
    await office.time.ring(after: .seconds(5))
    while try await office.answer(0, run).message == nil { await Task.yield() }
    #expect(try await office.answer(0, run).message == "Is anybody there?")
  }

  @Test func aCallerOffScriptIsNotCalledAgain() async throws {
    let office = try await ChatOffice()
    let run = try await office.begin(2)
    var turn = try await office.say("Blue", run)
    while !turn.isEnded { turn = try await office.say("Blue", run) }
    #expect(turn.message == Dialogue.farewell)
    let finished = try await office.engine.follow(run: run, limit: nil)
    #expect(finished.verdict?.fault == .caller && finished.history == [])
  }

  @Test func anotherLaunchIsAnotherChat() async throws {
    let office = try await ChatOffice()
    let result = try await office.launch([2], timeout: .seconds(9))
    _ = try await office.engine.endChat(ofRun: result.runs[0].id, reason: nil)
    let again = try await office.engine.rerun(result.id, onlyFailed: false)
    let run = again.runs[0].id
    #expect(try await office.say("Hello", run).message == "Hi.")
    await office.time.ring(after: .seconds(9))
    #expect(try await office.engine.follow(run: run, limit: nil).duration == .seconds(9))
  }
}
