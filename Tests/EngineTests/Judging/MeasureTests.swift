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
}
