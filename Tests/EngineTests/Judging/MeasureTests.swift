import Evaluation
import Testing

@testable import Engine

@Suite struct MeasureTests {
  private static func record(
    _ turns: [(TranscriptTurn.Role, String)], latencies: [Duration] = [], _ end: ConversationEnd = .callerHungUp
  ) -> ConversationRecord {
    ConversationRecord(
      turns: turns.map { role, words in
        let isFunction = role == .functionCall || role == .functionCallResult
        let data = isFunction ? (try? JSONParser.parse(words))?.value.object : nil
        return TranscriptTurn(role, isFunction ? "" : words, data: data, start: .zero, end: .zero)
      },
      answers: latencies.map { .init(turn: 1, latency: $0) }, metadata: [:], duration: .seconds(3), end: end)
  }

  private static func measured(_ metric: String, _ record: ConversationRecord) throws -> MetricValue? {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.metrics = [metric]
    return try Judge(evaluator).metrics(record).first
  }

  @Test func latencyIsTheMeanOfTheAnswers() throws {
    let record = Self.record([], latencies: [.milliseconds(400), .milliseconds(2300)])
    #expect(try Self.measured("Latency", record) == MetricValue("Latency", .numeric, .number(1.35)))
    #expect(try Self.measured("Latency", Self.record([(.mainAgent, "Hello")])) == nil)
  }

  @Test(arguments: ["tool call success", "Tool-Call Success", "TOOL_CALL_SUCCESS"])
  func metricsKeepTheEvaluatorsNames(name: String) throws {
    let record = Self.record([(.functionCall, #"{"id":"1","name":"book"}"#)])
    #expect(try Self.measured(name, record) == MetricValue(name, .binary, .flag(true)))
  }

  @Test(arguments: [
    (#"{"id":"1","result":"ok"}"#, true), (#"{"id":"1","result":{"slot":"9"}}"#, true), (#"{"id":"1"}"#, true),
    (#"{"id":"1","result":{"error":null,"slot":"9"}}"#, true), (#"{"id":"1","result":"no error"}"#, true),
    (#"{"id":"1","result":{"error":"no slot"}}"#, false), (#"{"id":"1","result":"Error: no slot"}"#, false),
    (#"{"id":"1","result":" error 500"}"#, false), (#"{"id":"1","result":"{\"error\": true}"}"#, false),
    (#"{"id":"1","error":"timeout"}"#, false),
  ])
  func aFunctionsErrorIsNoSuccess(result: String, isSuccess: Bool) throws {
    let record = Self.record([
      (.functionCall, #"{"id":"1","name":"book"}"#), (.functionCallResult, #"{"id":"1","result":"ok"}"#),
      (.functionCallResult, result),
    ])
    #expect(try Self.measured("Tool Call Success", record)?.value == .flag(isSuccess))
  }

  @Test func withoutCallsThereIsNoSuccess() throws {
    #expect(try Self.measured("Tool Call Success", Self.record([(.mainAgent, "error")])) == nil)
  }

  @Test(arguments: [
    (["Hello, how can I help you?", "What day?", "What time?"], 5.0),
    (["What day, please?", "what day please", "What  day, please!", "Bye"], 2.5),
    // Nine words of ten in all are in both, then nine of eleven.
    (["a b c d e f g h i", "a b c d e f g h i j", "a b c d e f g h k j"], 10.0 / 3),
    (["Hm", "Hm", "..."], 2.5),
  ])
  func repetitionCountsTurnsThatWereSaidBefore(words: [String], score: Double) throws {
    let record = Self.record(words.flatMap { [(.mainAgent, $0), (.testingAgent, "Well")] })
    guard case .number(let number)? = try Self.measured("Repetition", record)?.value else {
      Issue.record("nothing was measured")
      return
    }
    #expect(abs(number - score) < 1e-9)
  }

  @Test func anAgentThatSaysNothingDoesNotRepeatItself() throws {
    #expect(try Self.measured("Repetition", Self.record([(.testingAgent, "Hi"), (.testingAgent, "Hi")])) == nil)
  }

  @Test func runsThatFailedAreMeasuredToo() throws {
    let record = Self.record([(.mainAgent, "Rain")], latencies: [.seconds(1)], .offScript("it rains"))
    #expect(try Self.measured("Latency", record)?.value == .number(1))
  }

  private static func values(
    _ metrics: [String], _ entries: [Hearing.Entry], _ checks: [Check] = [], _ end: ConversationEnd = .callerHungUp
  ) throws -> [MetricValue.Value] {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.metrics = metrics
    evaluator.checks = checks
    return try Judge(evaluator).metrics(Hearing.record(entries, end)).map(\.value)
  }

  @Test func turnsAndTheirWordsAreCounted() throws {
    let entries: [Hearing.Entry] = [
      .agent("It's 9 o'clock \u{2013} sharp."), .agent("Right?"), .caller("a b c"), .agent("Bye"), .call("x"),
    ]
    #expect(
      try Self.values(["turns", "words_per_turn", "tool_calls"], entries) == [.number(2), .number(3), .number(1)])
    #expect(try Self.values(["turns", "words_per_turn"], [.caller("Hi")]) == [.number(0)])
  }

  @Test(arguments: [
    (ConversationEnd.agentHungUp, "agent", "Main agent-ended-call"),
    (.callerHungUp, "caller", "Testing agent-ended-call"),
    (.runLimit(.seconds(9)), "nobody", "exceeded-max-duration"),
  ])
  func endsAreWords(end: ConversationEnd, party: String, reason: String) throws {
    #expect(try Self.values(["ended_by", "ended_reason"], [], [], end) == [.word(party), .word(reason)])
  }

  @Test func overheadIsTheMeanOfTheCallersTurns() throws {
    var turns = [TranscriptTurn(.testingAgent, "Hi", start: .zero, end: .zero)]
    for overhead in [1, 2] {
      turns.append(TranscriptTurn(.testingAgent, "Well", start: .zero, end: .zero))
      turns[overhead].overhead = .milliseconds(overhead)
    }
    let record = ConversationRecord(turns: turns, answers: [], metadata: [:], duration: .zero, end: .agentHungUp)
    #expect(try Self.measured("overhead", record)?.value == .number(0.0015))
    #expect(try Self.measured("overhead", Hearing.record([.caller("Hi")])) == nil)
  }

  private static let find = ExpectedCall("find")
  private static let tuesday = ExpectedCall("find", arguments: ["day": "Tuesday"])
  private static let book = ExpectedCall("book")

  @Test(
    arguments: [
      ([Check.callsAll([find, book], .any)], 100.0 * 2 / 3, 100.0),
      ([.callsAll([tuesday, book, book], .exactly)], 100.0 * 2 / 3, 100.0 * 2 / 3),
      // One call may be what several checks expect; with two of them in one check two are expected.
      ([.calls("find", arguments: [:]), .callsAll([tuesday, book], .inOrder)], 100.0 * 2 / 3, 100.0),
      ([.callsAll([find, find], .any), .calls("find", arguments: ["day": "Tuesday"])], 100.0 * 2 / 3, 100.0),
      ([.calls("pay", arguments: [:])], 0, 0), ([.callsAll([], .exactly)], 0, nil), ([.says("x")], nil, nil),
    ] as [([Check], Double?, Double?)])
  func callsAreSetAgainstThoseThatAreExpected(checks: [Check], precision: Double?, recall: Double?) throws {
    let entries: [Hearing.Entry] = [.call("find", ["day": "Friday"]), .call("find", ["day": "Tuesday"]), .call("book")]
    let values = { try Self.values([$0], entries, checks) }
    #expect(try values("tool_call_precision") == [precision.map(MetricValue.Value.number)].compactMap(\.self))
    #expect(try values("tool_call_recall") == [recall.map(MetricValue.Value.number)].compactMap(\.self))
  }

  @Test func whoCallsNothingRecallsNothing() throws {
    let checks = [Check.callsAll([Self.book], .any)]
    #expect(try Self.values(["tool_call_precision", "tool_call_recall"], [.agent("Hi")], checks) == [.number(0)])
  }

  @Test(arguments: [
    "I have moved your appointment to Thursday.", "OK, I've just sent you a text", "Your order has been cancelled!",
    "We've now refunded you; anything else?", "The tickets have successfully been booked.",
    "No problem. I have also updated your address",
  ])
  func whatIsClaimedAndNotDoneIsAFalseSuccess(words: String) throws {
    let metric = ["false_success"]
    let checks = [Check.neverCalls("x")]
    #expect(try Self.values(metric, [.agent("Hi"), .agent(words)], checks) == [.number(1)])
    #expect(try Self.values(metric, [.agent(words), .call("do")]) == [.number(1)])
    #expect(try Self.values(metric, [.call("do"), .result(["error": "no"]), .agent(words)]) == [.number(1)])
    #expect(try Self.values(metric, [.call("do"), .agent(words)]) == [.number(0)])
    // Nothing tells that this agent reports what it calls.
    #expect(try Self.values(metric, [.agent(words)]) == [])
  }

  @Test(arguments: [
    "Have I booked it already?", "Once I have booked it, you get a text", "I have not moved anything",
    "I haven't moved anything", "That slot has already been booked", "We have moved to Bond Street",
    "Our hours have been changed", "Shall I move it?", "I will have moved it by noon",
    "You have booked a table, right?",
    "It is fully booked", "The booked slot", "been booked", "have", "",
  ])
  func whatIsNotClaimedIsNone(words: String) throws {
    #expect(try Self.values(["false_success"], [.agent(words)], [.neverCalls("x")]) == [.number(0)])
  }

  @Test func anEvaluatorsOwnClaimsCountToo() throws {
    let checks = [
      Check.claims([Claim("taken care of", tool: "book")]), .claimsMatching([Claim("all set", tool: "book")]),
    ]
    let entries: [Hearing.Entry] = [
      .call("find"), .agent("That is taken care of, you're all set"), .caller("Thanks"), .agent("I've booked it"),
    ]
    #expect(try Self.values(["false_success"], entries, checks) == [.number(1)])
  }
}
