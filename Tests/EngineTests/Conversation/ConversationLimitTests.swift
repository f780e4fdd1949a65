import Evaluation
import Testing

@testable import Engine

@Suite struct ConversationLimitTests {
  private let time = ManualTimekeeper()
  private static let script: [ConditionalActions.Condition] = [.opening("Hi"), .on(1, "asks for your name", "Jane")]

  @Test func aSilentAgentIsAskedThenGivenUp() async throws {
    let agent = FakeAgent(time, answers: [[.call("think").after(.seconds(3))]])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(
      record.shown.filter { $0.contains("Testing") } == [
        "0.0 Testing Agent: Hi", "10.0 Testing Agent: Are you still there?",
        "20.0 Testing Agent: Are you still there?", "30.0 Testing Agent: Are you still there?",
      ])
    #expect(record.turns.last?.why?.text == "still there? (3 of 3)")
    #expect(record.duration == .seconds(40))
    #expect(record.status == .timeout)
    #expect(record.endedReason == "Main agent-silence-timed-out")
    #expect(record.fault == .agent)
    #expect(record.faultReason == "the agent said nothing for 40 s, though asked 3 times whether it was still there")
    #expect(agent.closes == 1)
  }

  @Test func anAgentThatIsKnownToWorkIsNotAsked() async throws {
    let agent = FakeAgent(time, answers: [[.say("Your name?").after(.seconds(45))]], isAnswering: true)
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.shown.prefix(2) == ["0.0 Testing Agent: Hi", "45.0 Main Agent: Your name?"])
    #expect(record.end == .turnLimit(.seconds(60)) && agent.sent.count == 2)
  }

  @Test func anAnswerToThePromptIsOneToTheQuestion() async throws {
    let agent = FakeAgent(time, answers: [[], [.say("Yes. Your name?").after(.seconds(1))], [.hangUp()]])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.latencies == [.seconds(11)])
    #expect(record.shown.last == "11.0 Testing Agent: Jane")
  }

  @Test func callsOfFunctionsDoNotProlongATurn() async throws {
    let agent = FakeAgent(time, answers: [(1..<100).map { FakeAgent.Act.call("think").after(.seconds($0)) }])
    let record = try await Rehearsal(Self.script, agent) {
      $0.silence = .seconds(100)
      $0.turn = .seconds(15)
    }.hold()
    #expect(record.end == .turnLimit(.seconds(15)))
    #expect(record.duration == .seconds(15))
    #expect(record.status == .timeout)
    #expect(record.faultReason == "the agent gave no answer within 15 s, the limit of a turn")
  }

  @Test func theFirstMessageHasALimitOfItsOwn() async throws {
    let late = FakeAgent(time, answers: [[.say("Your name?").after(.seconds(20))], []])
    let record = try await Rehearsal(Self.script, late) { limits in
      (limits.first, limits.turn, limits.silence) = (.seconds(30), .seconds(5), .seconds(100))
    }.hold()
    #expect(record.end == .turnLimit(.seconds(5)) && record.duration == .seconds(25))
    let mute = try await Rehearsal(Self.script, FakeAgent(time)) { limits in
      (limits.first, limits.silence) = (.seconds(3), .seconds(100))
    }.hold()
    #expect(mute.end == .firstLimit(.seconds(3)) && mute.duration == .seconds(3) && mute.fault == .agent)
    #expect(mute.status == .timeout && mute.endedReason == "Main agent-did-not-answer")
    #expect(mute.faultReason == "the agent said nothing within 3 s, the limit of its first message")
  }

  @Test func theEvaluatorsDurationWinsOverTheAgents() async throws {
    let rehearsal = try Rehearsal(Self.script, FakeAgent(time), maxDuration: .seconds(20)) { $0.silence = .seconds(50) }
    let record = await rehearsal.hold()
    #expect(record.end == .runLimit(.seconds(20)))
    #expect(record.endedReason == "exceeded-max-duration")
    #expect(record.faultReason == "the conversation was not over after 20 s")
  }

  @Test func theRunsLimitHoldsWhileTheAgentTalks() async throws {
    let chatter = Array(repeating: [FakeAgent.Act.say("Your name?").after(.seconds(8))], count: 100)
    let record = try await Rehearsal(Self.script, FakeAgent(time, answers: chatter)) { $0.run = .seconds(30) }.hold()
    #expect(record.end == .runLimit(.seconds(30)))
    #expect(record.duration == .seconds(30))
    #expect(record.status == .timeout)
  }

  @Test func messagesAreCounted() async throws {
    let chatter = Array(repeating: [FakeAgent.Act.say("Your name?")], count: 100)
    let record = try await Rehearsal(Self.script, FakeAgent(time, answers: chatter)) { $0.messages = 7 }.hold()
    #expect(record.end == .messageLimit(7))
    #expect(record.turns.count == 8)
    #expect(record.fault == .agent)
  }

  @Test func theTranscriptIsBounded() async throws {
    let long = FakeAgent.Act.say(String(repeating: "x", count: 1 << 20))
    let record = try await Rehearsal(Self.script, FakeAgent(time, answers: [Array(repeating: long, count: 10)])).hold()
    #expect(record.end == .byteLimit(4 << 20))
    #expect(record.status == .failed)
    #expect(record.faultReason == "the agent sent more than 4194304 bytes")
  }
}
