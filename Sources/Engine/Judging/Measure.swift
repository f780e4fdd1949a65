import Evaluation

/// A metric that needs no language model, by the name under which an evaluator asks for it.
enum Measure: String, Sendable, Hashable, CaseIterable {
  /// The mean of how long the agent took to answer, in seconds.
  case latency = "Latency"
  /// Whether no function that the agent called gave an error.
  case toolCallSuccess = "Tool Call Success"
  /// From 5, the agent never says again what it said, down towards 0, it says nothing else.
  case repetition = "Repetition"

  /// Nil where nothing of this name, whose case and punctuation don't matter, is measured here.
  init?(named name: String) {
    let name = MetricName(name)
    guard let measure = Self.allCases.first(where: { MetricName($0.rawValue) == name }) else { return nil }
    self = measure
  }

  var kind: MetricValue.Kind {
    switch self {
    case .latency, .repetition: .numeric
    case .toolCallSuccess: .binary
    }
  }

  /// Nil where the conversation gives nothing to measure: no answer, no function called, no word of the agent.
  func value(in testimony: Testimony) -> MetricValue.Value? {
    switch self {
    case .latency: testimony.record.meanLatency.map { .number($0.seconds) }
    case .toolCallSuccess: FunctionResults(testimony.record.turns).map { .flag(!$0.hasError) }
    case .repetition: Repetition(testimony.speeches).score.map(MetricValue.Value.number)
    }
  }
}

extension ConversationRecord {
  fileprivate var meanLatency: Duration? {
    latencies.isEmpty ? nil : latencies.reduce(.zero, +) / latencies.count
  }
}
