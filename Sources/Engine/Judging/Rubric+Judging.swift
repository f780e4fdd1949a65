import Evaluation

extension Rubric {
  /// The rules that metrics break, each in one line; a rule whose metric has no value is skipped.
  func failures(in metrics: [MetricValue]) -> [String] {
    rules.flatMap { rule in
      let name = MetricName(rule.metric)
      return metrics.filter { MetricName($0.name) == name && !rule.holds(for: $0.value) }
        .map { "'\($0.name)' is \($0.value.shown), the project's rubric wants \(rule.demand)" }
    }
  }
}

extension Rubric.Rule {
  /// Numbers that differ by less, as sums of fractions do, are the same.
  private static let tolerance = 1e-9

  /// Whether a metric's value passes; one that can't be compared with the rule's never does.
  func holds(for value: MetricValue.Value) -> Bool {
    switch comparison {
    case .eq, .oneOf: values.contains { Self.isSame($0, value) == true }
    case .neq: values.allSatisfy { Self.isSame($0, value) == false }
    case .gte: compares(value) { $0 || $1 > $2 }
    case .gt: compares(value) { !$0 && $1 > $2 }
    case .lte: compares(value) { $0 || $1 < $2 }
    case .lt: compares(value) { !$0 && $1 < $2 }
    }
  }

  private func compares(_ value: MetricValue.Value, _ holds: (_ isSame: Bool, Double, Double) -> Bool) -> Bool {
    guard let number = value.score, let limit = values.first?.score else { return false }
    return holds(Self.isSame(number, limit), number, limit)
  }

  /// Nil where they can't be compared.
  private static func isSame(_ left: MetricValue.Value, _ right: MetricValue.Value) -> Bool? {
    switch (left, right) {
    case (.word(let left), .word(let right)): return left == right
    case (.flag(let left), .flag(let right)): return left == right
    default:
      guard let left = left.score, let right = right.score else { return nil }
      return isSame(left, right)
    }
  }

  private static func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= tolerance * max(1, abs(right))
  }
}

extension MetricValue.Value {
  /// The number; a flag's score is 5 or 0, as the public API has it; nil for a word.
  var score: Double? {
    switch self {
    case .flag(let flag): flag ? 5 : 0
    case .number(let number): number
    case .word: nil
    }
  }
}
