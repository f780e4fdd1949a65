import Evaluation

/// Measures of conversations what one evaluator's metrics ask for, as far as that needs no language model.
struct Gauge: Sendable {
  private let measures: [(name: String, measure: Measure)]
  /// The metrics that nobody here can measure.
  private let unmeasured: [String]
  private let expectation: Expectation

  init(_ metrics: [String], _ checks: [Check]) {
    expectation = Expectation(checks)
    measures = metrics.compactMap { name in Measure(named: name).map { (name, $0) } }
    unmeasured = metrics.filter { Measure(named: $0) == nil }
  }

  /// Why metrics alone don't judge a run; nil where there are none.
  var decidesNothing: String? {
    switch (measures.isEmpty, unmeasured.isEmpty) {
    case (true, true): nil
    case (true, false): "it has metrics, which are not measured here, and no checks"
    case (false, false): "it has metrics, which are not all measured here, and no checks"
    case (false, true): "it has metrics, which decide nothing by themselves, and no checks"
    }
  }

  /// The metrics that rules are about and nobody here can measure, each in one line.
  func unmeasured(by rubric: Rubric) -> [String] {
    unmeasured.filter { name in rubric.rules.contains { MetricName($0.metric) == MetricName(name) } }
      .map { "the project's rubric is about '\($0)', which is not measured here" }
  }

  /// What is worth knowing of the metrics beside checks; nil where all are measured.
  var note: String? {
    if unmeasured.isEmpty { return nil }
    if measures.isEmpty { return "its metrics are not measured here" }
    let names = unmeasured.map { "'\($0)'" }.joined(separator: ", ")
    return "of its metrics \(names) \(unmeasured.count == 1 ? "is" : "are") not measured here"
  }

  /// Under the names that the evaluator gives them, those for which there was something to measure.
  func values(of record: ConversationRecord) -> [MetricValue] {
    if measures.isEmpty { return [] }
    let testimony = Testimony(record)
    return measures.compactMap { name, measure in
      measure.value(in: testimony, expectation).map { MetricValue(name, measure.kind, $0) }
    }
  }
}
