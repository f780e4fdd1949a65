import Evaluation
import Testing

@testable import Engine

/// What a caller does where no condition fits, and what it keeps of why.
@Suite struct LadderTests {
  private static let conditions: [ConditionalActions.Condition] = [
    .opening("Hi"), .on(1, "The agent asks for the caller's name", "Jane Doe"),
  ]
  private static let profile: JSONObject = ["date_of_birth": "May 5th", "vip": true, "zip code": 94110, "notes": [:]]

  private func reasons(_ caller: ScriptedCaller, _ agent: [String]) -> [CallerReason?] {
    var caller = caller
    _ = caller.open()
    return agent.map { if case .turn(let turn) = caller.answer(to: $0) { turn.why } else { nil } }
  }

  @Test func theProfileAnswersWhatItHasAFieldFor() throws {
    var caller = try ScriptedCaller(Self.conditions, profile: Self.profile)
    _ = caller.open()
    guard case .turn(let turn) = caller.answer(to: "Thanks. What is your date of birth?") else {
      Issue.record("the caller gave up")
      return
    }
    guard case .say(let words, false)? = turn.steps.first else {
      Issue.record("the caller said nothing")
      return
    }
    #expect(words.written.contains("May 5th"))
    #expect(turn.why.rule == .profile)
    #expect(turn.why.detail == "date of birth")
    #expect(turn.why.sentence == "What is your date of birth?")
  }

  @Test(arguments: ["When is that?", "Lovely weather.", "Are you a VIP?", "Your date of birth is May 5th."])
  func theProfileAnswersNothingElse(said: String) throws {
    let caller = try ScriptedCaller(Self.conditions, profile: Self.profile)
    #expect(reasons(caller, [said]).first??.rule == .repeatRequest)
  }

  @Test func theRungsInTheirOrder() throws {
    let caller = try ScriptedCaller(Self.conditions, profile: Self.profile)
    let said = ["Sunny.", "And your zip code?", "Sunny.", "Sunny.", "Sunny."]
    #expect(reasons(caller, said).map { $0?.rule } == [.repeatRequest, .profile, .repeatRequest, .repeatRequest, nil])
    let withCatchAll = try ScriptedCaller(
      Self.conditions + [.on(9, "anything else", "Hm")], profile: Self.profile)
    #expect(reasons(withCatchAll, said).map { $0?.rule } == Array(repeating: .catchAll, count: said.count))
  }

  @Test func aReasonTellsWhatDecided() throws {
    let caller = try ScriptedCaller(
      [
        .opening("Hi"), .on(1, "The agent asks for the first name", "Jane"),
        .on(2, "The agent asks for the name", "Doe"),
      ],
      seed: 7)
    let why = try #require(reasons(caller, ["Fine. And your first name?"])[0])
    #expect(why.rule == .condition)
    #expect(why.condition == 1)
    #expect(why.matcher == "asks")
    #expect(why.sentence == "And your first name?")
    #expect(why.seed == 7)
    let (score, runnerUp) = try (#require(why.score), #require(why.runnerUp))
    #expect(runnerUp.condition == 2)
    #expect(score > runnerUp.score)
    #expect(why.margin == score - runnerUp.score)
    #expect(CallerReason(why.json) == why)
  }

  @Test(arguments: CallerReason.Rule.allCases)
  func reasonsAreReadBack(rule: CallerReason.Rule) {
    var reason = CallerReason(rule, condition: 3, after: 2, detail: "1 of 2")
    reason.seed = .max
    #expect(CallerReason(reason.json) == reason)
  }

  @Test func theSameSeedAndAgentGiveTheSameTranscript() async throws {
    let conditions: [ConditionalActions.Condition] = [
      .opening("Hi"), .adaptive(1, "asks for your name", "Say \"Jane\" and thank the agent"),
      .adaptive(2, "asks to confirm", "Confirm"), .on(3, "The agent says goodbye", "Bye<endcall/>"),
    ]
    func transcript(seed: UInt64) async throws -> [TranscriptTurn] {
      let agent = FakeAgent(
        ManualTimekeeper(), answers: [[.say("Your name?")], [.say("Please confirm.")], [.say("Goodbye!")]])
      return try await Rehearsal(conditions, agent, seed: seed).hold().turns
    }
    let first = try await transcript(seed: 3)
    #expect(first.count == 7)
    #expect(try await transcript(seed: 3) == first)
    var others: Set<[String]> = []
    for seed in 0..<20 { others.insert(try await transcript(seed: UInt64(seed)).map(\.content)) }
    #expect(others.count > 2)
  }

  @Test func aConditionOnSilenceComesBeforeThePrompt() async throws {
    let quiet = ConditionalActions.Condition(
      id: 1, trigger: .says("The agent is silent"), action: "Hello? Anybody?", match: .silence(.seconds(3)))
    let agent = FakeAgent(ManualTimekeeper(), answers: [[], [.say("Sorry, I am back."), .hangUp("Bye")]])
    let record = try await Rehearsal([.opening("Hi"), quiet], agent).hold()
    #expect(record.shown.prefix(2) == ["0.0 Testing Agent: Hi", "3.0 Testing Agent: Hello? Anybody?"])
    #expect(record.turns[1].why?.matcher == "match")
  }

  @Test func anUsedConditionOnSilenceLeavesItToThePrompt() async throws {
    let quiet = ConditionalActions.Condition(
      id: 1, trigger: .says("The agent is silent"), action: "Hello?", match: .silence(.seconds(3)))
    let record = try await Rehearsal([.opening("Hi"), quiet], FakeAgent(ManualTimekeeper())).hold()
    #expect(
      record.shown.prefix(3) == [
        "0.0 Testing Agent: Hi", "3.0 Testing Agent: Hello?", "13.0 Testing Agent: Are you still there?",
      ])
  }

  @Test func toolsThatWereCalledDecide() async throws {
    let booked = ConditionalActions.Condition(
      id: 1, trigger: .says("The agent books"), action: "Thanks<endcall/>",
      match: .tool("book", arguments: ["day": "Monday"]))
    let agent = FakeAgent(
      ManualTimekeeper(), answers: [[.call("book", #"{"day":"Monday","time":9}"#), .say("There you are.")]])
    let record = try await Rehearsal([.opening("Hi"), booked], agent).hold()
    #expect(record.turns.last?.content == "Thanks")
  }
}
