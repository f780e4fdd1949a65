import Evaluation
import Testing

@testable import Engine

@Suite struct JudgeTests {
  private static let call = JSONObject([
    ("id", "1"), ("name", "book"), ("arguments", #"{"day":"Tuesday","slot":{"hour":9,"room":"A"},"tags":["x"]}"#),
  ])

  private static func at(_ role: TranscriptTurn.Role, _ words: String, _ data: JSONObject? = nil) -> TranscriptTurn {
    TranscriptTurn(role, words, data: data, start: .zero, end: .zero)
  }

  private static func record(_ end: ConversationEnd = .callerHungUp) -> ConversationRecord {
    ConversationRecord(
      turns: [
        at(.testingAgent, "Hi"), at(.mainAgent, "Hello, I can offer"), at(.mainAgent, "Tuesday at 9."),
        at(.testingAgent, "Yes"), at(.functionCall, "", call), at(.functionCallResult, "", ["id": "1"]),
        at(.mainAgent, "It's BOOKED, order 1234."), at(.testingAgent, "Bye"),
      ],
      answers: [.init(turn: 2, latency: .milliseconds(400)), .init(turn: 7, latency: .milliseconds(2300))],
      metadata: [:], duration: .seconds(3), end: end)
  }

  private func verdict(
    _ checks: [Check], expectedOutcome: String? = nil, _ end: ConversationEnd = .callerHungUp
  ) throws -> Verdict? {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.checks = checks
    evaluator.expectedOutcome = expectedOutcome
    return try Judge(evaluator).verdict(Self.record(end))
  }

  @Test(arguments: [
    Check.says("it\u{2019}s  booked"), .says("offer Tuesday at 9"), .neverSays("Wednesday"), .matches(#"order \d{4}"#),
    .neverMatches(#"\d{5}"#), .calls("book", arguments: [:]),
    .calls("book", arguments: ["slot": ["hour": 9], "day": "Tuesday"]),
    .calls("book", arguments: ["slot": ["hour": .number(9)], "tags": ["x"]]), .neverCalls("cancel"),
    .endedBy(.caller), .endedReason(["Testing agent-ended-call"]), .maxTurns(2), .maxWords(7), .maxRepeats(0),
    .maxLatency(.milliseconds(2300)),
  ])
  func holds(check: Check) throws { #expect(try verdict([check]) == Verdict(.passed)) }

  @Test(arguments: [
    (Check.says("goodbye"), "never said 'goodbye'"),
    (.neverSays("tuesday AT 9"), "said 'tuesday AT 9', which must never be said (turn 2)"),
    (.matches(#"\d{5}"#), #"never said anything that matches '\d{5}'"#),
    (.neverMatches(#"\d{4}"#), #"said '1234', which must never match '\d{4}' (turn 7)"#),
    (.calls("reschedule_appointment", arguments: [:]), "never called 'reschedule_appointment'"),
    (
      .calls("book", arguments: ["slot": ["hour": 10]]),
      #"called 'book' with {"day":"Tuesday","slot":{"hour":9,"room":"A"},"tags":["x"]} (turn 5), not with {"slot":{"hour":10}}"#
    ),
    (
      .calls("book", arguments: ["tags": []]),
      #"called 'book' with {"day":"Tuesday","slot":{"hour":9,"room":"A"},"tags":["x"]} (turn 5), not with {"tags":[]}"#
    ),
    (.neverCalls("book"), "called 'book', which must never be called (turn 5)"),
    (.endedBy(.agent), "the caller ended the conversation, not the agent"),
    (
      .endedReason(["Main agent-ended-call", "exceeded-max-duration"]),
      "the conversation ended by 'Testing agent-ended-call', not by 'Main agent-ended-call' or 'exceeded-max-duration'"
    ),
    (.maxWords(6), "said 7 words at once (turn 2), 6 are allowed"),
    (.maxTurns(1), "spoke 2 times, 1 are allowed"),
    (.maxLatency(.seconds(2)), "took 2.3 s to answer in turn 7, 2 s are allowed"),
  ])
  func fails(check: Check, reason: String) throws {
    #expect(try verdict([check]) == Verdict(.failed, fault: .agent, reasons: [reason]))
  }

  @Test func repeatsAreCounted() throws {
    let entries: [Hearing.Entry] = [
      .agent("What day?"), .caller("Hm"), .agent("What day"), .caller("?"), .agent("what DAY"),
    ]
    #expect(try Hearing.reasons(.maxRepeats(2), entries) == [])
    #expect(
      try Hearing.reasons(.maxRepeats(1), entries) == ["repeated itself 2 times (first in turn 3), 1 are allowed"])
  }

  @Test(arguments: [
    ConversationEnd.callerHungUp, .agentHungUp, .offScript("x"), .silence(.zero, prompts: 1), .turnLimit(.zero),
    .runLimit(.zero), .messageLimit(1), .byteLimit(1), .fault(.cannotStart("x")), .fault(.tooManyRequests),
    .fault(.closedEarly), .fault(.broken("x")), .fault(.cancelled),
  ])
  func everyEndHasAReasonOfTheList(end: ConversationEnd) { #expect(EndReason.all.contains(end.endedReason)) }

  @Test func everyFailedCheckIsNamed() throws {
    let checks = [Check.says("goodbye"), .says("booked"), .maxTurns(1)]
    #expect(try verdict(checks)?.reasons == ["never said 'goodbye'", "spoke 2 times, 1 are allowed"])
  }

  @Test func argumentsThatAreNoJSONFitNothing() throws {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.checks = [.calls("book", arguments: [:])]
    let turns = [Self.at(.functionCall, "", ["name": "book", "arguments": "{day"])]
    let record = ConversationRecord(turns: turns, answers: [], metadata: [:], duration: .zero, end: .agentHungUp)
    #expect(try Judge(evaluator).verdict(record)?.reasons == ["called 'book' with {day (turn 1), not with {}"])
  }

  @Test(arguments: [true, false])
  func whatIsTooLongToMatchFails(isWanted: Bool) throws {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.checks = [isWanted ? .matches("a") : .neverMatches("b")]
    let turns = [Self.at(.mainAgent, String(repeating: "a", count: PatternSearch.longest + 1))]
    let record = ConversationRecord(turns: turns, answers: [], metadata: [:], duration: .zero, end: .agentHungUp)
    #expect(
      try Judge(evaluator).verdict(record)?.reasons == [
        "said too much at once to be matched with '\(isWanted ? "a" : "b")' (turn 1)"
      ])
  }

  @Test func metricsThatNobodyMeasuresNeverPassByThemselves() throws {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.metrics = ["empathy"]
    #expect(try Judge(evaluator).verdict(Self.record())?.outcome == .review)
    evaluator.checks = [.says("booked")]
    let judge = try Judge(evaluator)
    #expect(judge.verdict(Self.record()) == Verdict(.passed))
    #expect(judge.notes == ["its metrics are not measured here"])
  }

  @Test(arguments: [
    (["Latency"], "decide nothing by themselves", nil),
    (["empathy"], "are not measured here", "its metrics are not measured here"),
    (["latency", "empathy"], "are not all measured here", "of its metrics 'empathy' is not measured here"),
    (
      ["empathy", "Latency", "tone"], "are not all measured here",
      "of its metrics 'empathy', 'tone' are not measured here"
    ),
  ])
  func metricsAloneDecideNothing(metrics: [String], which: String, note: String?) throws {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.metrics = metrics
    let reason = "it has metrics, which \(which), and no checks"
    #expect(try Judge(evaluator).verdict(Self.record()) == Verdict(.review, fault: .undecided, reasons: [reason]))
    #expect(try Judge(evaluator).notes == ["review required: \(reason)"])
    evaluator.checks = [.says("booked")]
    #expect(try Judge(evaluator).notes == [note].compactMap(\.self))
  }

  @Test func anExpectedOutcomeIsNeverAPass() throws {
    let reader = "the expected outcome needs a reader or a language model"
    #expect(try verdict([.says("booked")], expectedOutcome: "It books") == Verdict(.review, reasons: [reader]))
    #expect(try verdict([], expectedOutcome: "It books")?.outcome == .review)
    #expect(try verdict([.says("goodbye")], expectedOutcome: "It books")?.outcome == .failed)
    #expect(try verdict([], expectedOutcome: " ") == Verdict(.passed))
  }

  @Test func withoutChecksACompletedConversationPasses() throws { #expect(try verdict([]) == Verdict(.passed)) }

  @Test func aCancelledRunSaysNothingOfTheAgent() throws {
    #expect(try verdict([.says("goodbye")], .fault(.cancelled)) == nil)
  }

  @Test(arguments: [
    (
      ConversationEnd.fault(.refused("x")),
      Verdict(.failed, fault: .infrastructure, reasons: ["the agent can't be reached: x"])
    ),
    (.offScript("y"), Verdict(.failed, fault: .caller, reasons: ["caller off script: y"])),
    (
      .turnLimit(.seconds(60)),
      Verdict(
        .failed, fault: .agent,
        reasons: ["the agent gave no answer within 1 min 00 s, the limit of a turn", "never said 'goodbye'"])
    ),
  ])
  func howItEndedComesFirst(end: ConversationEnd, expected: Verdict) throws {
    #expect(try verdict([.says("goodbye")], expectedOutcome: "It books", end) == expected)
  }

  @Test func aPatternThatIsNoneIsAnObstacle() {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.checks = [.matches("("), .neverMatches("[")]
    #expect { try Judge(evaluator) } throws: { error in
      let lines = (error as? Obstacles)?.lines ?? []
      return lines.count == 2 && lines[0].hasPrefix("'(' is not a regular expression: ")
    }
  }
}
