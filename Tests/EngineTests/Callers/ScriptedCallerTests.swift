import Evaluation
import Testing

@testable import Engine

@Suite struct ScriptedCallerTests {
  /// What the caller says to each of the agent's turns, and why: `words — why`.
  private func play(_ caller: ScriptedCaller, _ agent: [String]) -> [String] {
    var caller = caller
    let opening = caller.open().map { [shown($0)] } ?? []
    return opening
      + agent.map { said in
        switch caller.answer(to: said) {
        case .turn(let turn): shown(turn)
        case .offScript(let reason): "OFF SCRIPT — \(reason)"
        }
      }
  }

  private func shown(_ turn: CallerTurn) -> String {
    let words = turn.steps.map { step in
      switch step {
      case .say(let words, let endsCall): words.written + (endsCall ? "|" : "")
      case .silence, .listen: "…"
      case .hold: "—"
      case .call(let function): "<\(function)>"
      case .improvise(let instruction): "(\(instruction))"
      }
    }
    return words.joined(separator: " ") + " — " + turn.why.text
  }

  @Test func aConversation() throws {
    let caller = try ScriptedCaller([
      .opening("Hi, I want to move my appointment"),
      .on(1, "The agent asks for your name", "Jane Doe"),
      .on(2, #"contains "date of birth""#, "May 5th"),
      .then(3, after: 2, "Of 1990, that is"),
      .on(4, "The agent offers another time", "Perfect, bye<endcall/>"),
    ])
    #expect(
      play(caller, ["Sure! What's your name?", "And the date of birth?", "What year?", "I can offer another time: 9."])
        == [
          "Hi, I want to move my appointment — first message",
          "Jane Doe — condition 1 \"The agent asks for your name\" (asks, score 1.00)",
          "May 5th — condition 2 \"contains \"date of birth\"\" (contains, score 1.00)",
          "Of 1990, that is — follow-up of 2",
          "Perfect, bye| — condition 4 \"The agent offers another time\" (offers, score 1.00)",
        ])
  }

  @Test func theAgentMaySpeakFirst() throws {
    let conditions: [ConditionalActions.Condition] = [.opening(""), .on(1, "asks for your name", "Jane")]
    let asked = "Jane — condition 1 \"asks for your name\" (asks, score 0.98)"
    #expect(play(try ScriptedCaller(conditions), ["Your name?"]) == [asked])
    #expect(
      play(try ScriptedCaller(conditions, agentSpeaksFirst: false), ["Your name?"]) == ["Hello — first message", asked])
    #expect(
      play(try ScriptedCaller([.opening("Hi")] + conditions.dropFirst(), agentSpeaksFirst: true), ["Name?", "Name?"])
        == [
          "Hi — first message", asked,
        ])
  }

  @Test func anEmptyOpeningHasFollowUpsToo() throws {
    let caller = try ScriptedCaller([.opening(""), .then(1, after: 0, "One"), .then(2, after: 1, "Two")])
    #expect(play(caller, ["Welcome", "And?"]) == ["One — follow-up of 0", "Two — follow-up of 1"])
  }

  @Test func theLadderEndsOffScript() throws {
    let caller = try ScriptedCaller([.opening("Hi"), .on(1, "asks for your name", "Jane")])
    #expect(
      play(caller, ["Sunny today.", "Still sunny.", "Your name?", "Rain.", "Snow.", "Hail\nstorm."]).dropFirst() == [
        "Sorry, could you repeat that? — nothing matched (1 of 2)",
        "Sorry, could you repeat that? — nothing matched (2 of 2)",
        "Jane — condition 1 \"asks for your name\" (asks, score 0.98)",
        "Sorry, could you repeat that? — nothing matched (1 of 2)",
        "Sorry, could you repeat that? — nothing matched (2 of 2)",
        "OFF SCRIPT — the agent said 'Hail storm.', which no condition fits",
      ])
  }

  @Test func aCatchAllComesBeforeTheLadderAndAfterTheRest() throws {
    let caller = try ScriptedCaller([
      .opening("Hi"), .on(1, "The agent says anything else", "Hm"), .on(2, "asks for your name", "Jane"),
    ])
    #expect(
      play(caller, ["Rain.", "Your name?", "Snow.", "Your name?"]).map { $0.prefix { $0 != " " } } == [
        "Hi", "Hm", "Jane", "Hm", "Jane",
      ])
  }

  @Test(arguments: ["The agent asks if there is anything else", "the agent says no", "anything about the price"])
  func ordinaryConditionsAreNoCatchAll(condition: String) { #expect(!CatchAll.isMeant(by: condition)) }

  @Test func whatHasNotFiredComesFirst() throws {
    let caller = try ScriptedCaller([
      .opening("Hi"), .on(1, #"contains "name""#, "Jane"), .on(2, "asks for your full name", "Jane Doe"),
    ])
    let answers = play(caller, ["Your full name?", "Your full name?", "Your full name?"])
    #expect(answers[1].contains("(contains, score 1.00; next: 2 at 0.9"))
    #expect(answers[2].hasPrefix("Jane Doe — condition 2"))
    #expect(answers[3].hasPrefix("Jane — condition 1"))
  }

  @Test func theBestScoreWinsThenTheLowestID() throws {
    let caller = try ScriptedCaller([
      .opening("Hi"), .on(7, "asks for the order number", "A"), .on(3, "asks for the phone number", "B"),
      .on(5, "asks for the phone number", "C"),
    ])
    #expect(
      play(caller, ["Your order number?", "Phone number?"]).map { $0.prefix(1) } == ["H", "A", "B"])
  }

  @Test func followUpsComeAgainWithTheirCondition() throws {
    let caller = try ScriptedCaller([
      .opening("Hi"), .on(1, "asks for your name", "Jane"), .then(2, after: 1, "Doe"), .then(3, after: 1, "D, o, e"),
    ])
    #expect(
      play(caller, ["Name?", "And?", "Name?", "And?", "Name?", "And?"]).map { $0.prefix { $0 != " " } } == [
        "Hi", "Jane", "Doe", "Jane", "D,", "Jane", "Doe",
      ])
  }

  @Test func theSeedChoosesThePhrasing() throws {
    let conditions: [ConditionalActions.Condition] = [
      .opening("Hi"), .adaptive(1, "asks for your name", "Provide your name"),
      .adaptive(2, "asks to confirm", "Confirm and thank the agent"),
    ]
    func spoken(_ seed: UInt64) throws -> [String] {
      play(try ScriptedCaller(conditions, profile: ["name": "Jane"], seed: seed), ["Name?", "Confirm?", "Name?"])
    }
    #expect(try spoken(7) == spoken(7))
    #expect(try Set((0..<20).map { try spoken($0) }).count > 5)
  }
}
