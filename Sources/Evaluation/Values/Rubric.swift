/// What a project demands of its runs' metrics: a run passes where every rule holds whose metric has a value.
///
/// A metric without a rule decides nothing, and a rule without a value is skipped; where all are skipped the run passes
/// (the public API's *rubric*).
package struct Rubric: Sendable, Hashable {
  package enum Operator: String, Sendable, Hashable, CaseIterable {
    case gte, gt, lte, lt, eq, neq
    case oneOf = "in"

    /// Whether it only compares numbers.
    package var isOrder: Bool {
      switch self {
      case .gte, .gt, .lte, .lt: true
      case .eq, .neq, .oneOf: false
      }
    }
  }

  /// What one metric must be.
  package struct Rule: Sendable, Hashable {
    /// Case and punctuation don't matter.
    package var metric: String
    package var comparison: Operator
    /// What it is compared with; several only behind `in`.
    package var values: [MetricValue.Value]

    package init(_ metric: String, _ comparison: Operator, _ values: [MetricValue.Value]) {
      self.metric = metric
      self.comparison = comparison
      self.values = values
    }
  }

  package var rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules }
}
