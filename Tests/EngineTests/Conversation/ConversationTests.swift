import Evaluation
import Testing

@testable import Engine

@Suite struct ConversationTests {
  private let time = ManualTimekeeper()
  private static let script: [ConditionalActions.Condition] = [
    .opening("Hi"), .on(1, "asks for your name", "Jane"), .on(2, "booked", "Bye<endcall/>"),
  ]

  @Test func theCallerSpeaksFirstAndEndsTheCall() async throws {
    let agent = FakeAgent(
      time,
      answers: [
        [.say("Hello, your name?").after(.milliseconds(100))],
        [
          .note(["mood": "good"]), .call("book", #"{"name":"Jane"}"#).after(.milliseconds(50)),
          .result.after(.milliseconds(60)), .say("You are booked.").after(.milliseconds(200)),
        ],
        [
          .call("close").after(.zero), .note(["mood": "better", "rating": 5]), .say("Too late").after(.milliseconds(1)),
        ],
      ])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(
      record.shown == [
        "0.0 Testing Agent: Hi", "0.1 Main Agent: Hello, your name?", "0.1 Testing Agent: Jane",
        #"0.15 Function Call: {"id":"1","name":"book","arguments":"{\"name\":\"Jane\"}"}"#,
        #"0.16 Function Call Result: {"id":"1","result":"ok"}"#, "0.3 Main Agent: You are booked.",
        "0.3 Testing Agent: Bye", #"0.3 Function Call: {"id":"1","name":"close","arguments":"{}"}"#,
      ])
    #expect(record.end == .callerHungUp)
    #expect(record.status == .completed)
    #expect(record.endedReason == "Testing agent-ended-call")
    #expect(record.fault == nil)
    #expect(record.metadata == ["mood": "better", "rating": 5])
    #expect(record.latencies == [.milliseconds(100), .milliseconds(200)])
    #expect(record.answers.map(\.turn) == [2, 6])
    #expect(record.duration == .milliseconds(300))
    #expect(record.turns.map { $0.why != nil } == record.turns.map { $0.role == .testingAgent })
    #expect(
      agent.sent == [
        CallerFrame(content: "Hi", endsCall: false), CallerFrame(content: "Jane", endsCall: false),
        CallerFrame(content: "Bye", endsCall: true),
      ])
    #expect(agent.closes == 1)
  }

  @Test func theAgentSpeaksFirstAndEndsTheCall() async throws {
    let agent = FakeAgent(
      time, opening: [.say("Welcome, your name?").after(.seconds(1))], answers: [[.hangUp("Booked, bye")]])
    let record = try await Rehearsal([.opening("")] + Self.script.dropFirst(), agent).hold()
    #expect(
      record.shown == [
        "1.0 Main Agent: Welcome, your name?", "1.0 Testing Agent: Jane", "1.0 Main Agent: Booked, bye",
      ])
    #expect(record.end == .agentHungUp)
    #expect(record.endedReason == "Main agent-ended-call")
    #expect(record.latencies == [.zero])
  }

  @Test(arguments: [FakeAgent.Act.close, .hangUp(), .fail(.closedEarly)])
  func closingAfterAWordIsHangingUp(act: FakeAgent.Act) async throws {
    let agent = FakeAgent(time, answers: [[.say("Your name?")], [act]])
    #expect(try await Rehearsal(Self.script, agent).hold().end == .agentHungUp)
  }

  @Test func severalMessagesAreOneTurn() async throws {
    let agent = FakeAgent(time, answers: [[.say("Sure."), .say("Your"), .say("name?")], [.say("Booked")]])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.shown.suffix(3) == ["0.0 Testing Agent: Jane", "0.0 Main Agent: Booked", "0.0 Testing Agent: Bye"])
    #expect(record.answers.map(\.turn) == [2, 6])
  }

  @Test func settlingWaitsForMore() async throws {
    let answers: [[FakeAgent.Act]] = [
      [.say("Sure."), .say("Your").after(.milliseconds(200)), .say("name?").after(.milliseconds(400))], [.hangUp()],
    ]
    let patient = try await Rehearsal(Self.script, FakeAgent(time, answers: answers)) {
      $0.settle = .milliseconds(200)
    }.hold()
    #expect(patient.shown.last == "0.6 Testing Agent: Jane")
    let hasty = try await Rehearsal(Self.script, FakeAgent(ManualTimekeeper(), answers: answers)).hold()
    #expect(hasty.shown.dropFirst(2).first == "0.0 Testing Agent: \(ScriptedCaller.repeatRequest)")
  }

  @Test func aSilenceEndsWhenTheAgentSpeaksAndWithItTheTurnAHoldDoesNot() async throws {
    func record(_ tag: String) async throws -> [String] {
      let agent = FakeAgent(ManualTimekeeper(), answers: [[.say("Yes?").after(.seconds(1))], [], [.hangUp()]])
      return try await Rehearsal([.opening("One \(tag) two"), .on(1, #"contains "yes""#, "Three")], agent).hold().shown
    }
    #expect(
      try await record(#"<silence time="5s"/>"#).prefix(3) == [
        "0.0 Testing Agent: One", "1.0 Main Agent: Yes?", "1.0 Testing Agent: Three",
      ])
    #expect(
      try await record(#"<hold time="5s"/>"#).prefix(3) == [
        "0.0 Testing Agent: One", "1.0 Main Agent: Yes?", "5.0 Testing Agent: two",
      ])
    #expect(
      try await record(#"<silence time="0.5s"/>"#).prefix(3) == [
        "0.0 Testing Agent: One", "0.5 Testing Agent: two", "1.0 Main Agent: Yes?",
      ])
  }

  @Test func wordsHeardInAClosingPauseAreAnswered() async throws {
    let agent = FakeAgent(time, answers: [[.say("Your name?").after(.seconds(1))], [.hangUp()]])
    let record = try await Rehearsal(
      [.opening(#"Hi <hold time="3s"/>"#), .on(1, "asks for your name", "Jane")], agent
    ).hold()
    #expect(record.shown.last == "3.0 Testing Agent: Jane")
  }

  @Test func offScriptIsTheCallersFault() async throws {
    let agent = FakeAgent(time, answers: [[.say("Rain")], [.say("Snow")], [.say("Hail")], []])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.end == .offScript("the agent said 'Hail', which no condition fits"))
    #expect(record.status == .completed)
    #expect(record.fault == .caller)
    #expect(record.faultReason == "caller off script: the agent said 'Hail', which no condition fits")
    #expect(agent.sent.last == CallerFrame(content: Dialogue.farewell, endsCall: true))
  }

  @Test func theSameSeedGivesTheSameTranscript() async throws {
    let conditions: [ConditionalActions.Condition] = [
      .opening("Hi"), .adaptive(1, "booked", "Ask whether they are open and thank the agent"),
    ]
    func record(_ seed: UInt64) async throws -> ConversationRecord {
      let agent = FakeAgent(ManualTimekeeper(), answers: [[.say("Booked")], [.hangUp("Yes")]])
      return try await Rehearsal(conditions, agent, seed: seed).hold()
    }
    #expect(try await record(3) == record(3))
    var transcripts: Set<[String]> = []
    for seed in 0..<10 { transcripts.insert(try await record(UInt64(seed)).shown) }
    #expect(transcripts.count > 1)
  }
}
