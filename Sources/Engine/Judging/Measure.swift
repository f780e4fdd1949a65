import Evaluation

/// A metric that needs no language model, by the name under which an evaluator asks for it.
enum Measure: String, Sendable, Hashable, CaseIterable {
  /// The mean of how long the agent took to answer, in seconds.
  case latency = "Latency"
  /// The mean of how long evsh itself took to answer the agent, in seconds.
  case overhead = "Overhead"
  /// How often the agent spoke.
  case turns = "Turns"
  /// The mean of the words in the agent's turns.
  case wordsPerTurn = "Words Per Turn"
  /// From 5, the agent never says again what it said, down towards 0, it says nothing else.
  case repetition = "Repetition"
  /// How many functions the agent called.
  case toolCalls = "Tool Calls"
  /// Whether no function that the agent called gave an error.
  case toolCallSuccess = "Tool Call Success"
  /// How much of what the agent called was expected, in percent.
  case toolCallPrecision = "Tool Call Precision"
  /// How much of what was expected the agent called, in percent.
  case toolCallRecall = "Tool Call Recall"
  /// How often the agent said that something is done which no function did.
  case falseSuccess = "False Success"
  /// Who ended the conversation: agent, caller or nobody.
  case endedBy = "Ended By"
  /// How it ended, by the API's list of end reasons.
  case endedReason = "Ended Reason"

  /// Nil where nothing of this name, whose case and punctuation don't matter, is measured here.
  init?(named name: String) {
    let name = MetricName(name)
    guard let measure = Self.allCases.first(where: { MetricName($0.rawValue) == name }) else { return nil }
    self = measure
  }

  var kind: MetricValue.Kind {
    switch self {
    case .latency, .overhead, .turns, .wordsPerTurn, .repetition, .toolCalls, .falseSuccess: .numeric
    case .toolCallPrecision, .toolCallRecall: .continuous
    case .toolCallSuccess: .binary
    case .endedBy, .endedReason: .enumeration
    }
  }

  /// Nil where the conversation gives nothing to measure: no answer, no function called, no word of the agent.
  func value(in testimony: Testimony, _ expectation: Expectation) -> MetricValue.Value? {
    let record = testimony.record
    return switch self {
    case .latency: record.latencies.meanSeconds.map(MetricValue.Value.number)
    case .overhead: record.turns.compactMap(\.overhead).meanSeconds.map(MetricValue.Value.number)
    case .turns: .number(Double(testimony.speeches.count))
    case .wordsPerTurn: testimony.speeches.map { Double($0.wordCount) }.mean.map(MetricValue.Value.number)
    case .repetition: Repetition(testimony.speeches).score.map(MetricValue.Value.number)
    case .toolCalls: .number(Double(testimony.calls.count))
    case .toolCallSuccess: FunctionResults(record.turns).map { .flag(!$0.hasError) }
    case .toolCallPrecision: expectation.calls.precision(of: testimony.calls).map(MetricValue.Value.number)
    case .toolCallRecall: expectation.calls.recall(of: testimony.calls).map(MetricValue.Value.number)
    case .falseSuccess: expectation.falseSuccess.count(in: testimony).map { .number(Double($0)) }
    case .endedBy: .word(record.end.party?.rawValue ?? "nobody")
    case .endedReason: .word(record.endedReason)
    }
  }
}

extension [Duration] {
  fileprivate var meanSeconds: Double? { isEmpty ? nil : (reduce(.zero, +) / count).seconds }
}

extension [Double] {
  fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
