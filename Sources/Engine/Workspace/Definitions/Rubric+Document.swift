import Evaluation

/// `{operator: and, rules: [{metric, op, value}]}`; what `value` may be depends on `op` and on what the metric measures.
extension Rubric {
  static func read(_ value: DocumentValue) -> Rubric? {
    guard let members = value.members(["operator", "rules"]) else { return nil }
    _ = members["operator"]?.word(of: ["and"])
    return members.required("rules").map { Rubric($0.list(0...100, Rule.read)) }
  }
}

extension Rubric.Rule {
  fileprivate static func read(_ value: DocumentValue) -> Rubric.Rule? {
    guard let members = value.members(["metric", "op", "value"]) else { return nil }
    let metric = members.required("metric")?.metricName()
    let comparison = members.required("op")?.choice(Rubric.Operator.self)
    guard let operand = members.required("value"), let metric, let comparison else { return nil }
    let values = comparison == .oneOf ? operand.list(1...100) { $0.operand() } : [operand.operand()].compactMap(\.self)
    let rule = Rubric.Rule(metric, comparison, values)
    if let problem = rule.problem { operand.report(problem) }
    return rule
  }

  /// Why nothing can compare so with the metric; nil where it can, or nothing is known of the metric.
  private var problem: String? {
    if comparison.isOrder, values.contains(where: { $0.score == nil }) {
      return "'\(comparison.rawValue)' compares with a number"
    }
    guard let kind = Measure(named: metric)?.kind else { return nil }
    let misfit = values.first { !$0.fits(kind) }
    return misfit.map { "\($0.shown) is nothing to compare '\(metric)' with, expected \(kind.operandWords)" }
  }
}

extension MetricValue.Value {
  /// Whether a metric of a kind can be compared with it; a binary one with its score too, 5 or 0.
  fileprivate func fits(_ kind: MetricValue.Kind) -> Bool {
    switch (self, kind) {
    case (.flag, .binary), (.number, .binary), (.number, .numeric), (.number, .continuous), (.word, .enumeration): true
    case (.flag, _), (.number, .enumeration), (.word, _): false
    }
  }
}

extension MetricValue.Kind {
  fileprivate var operandWords: String {
    switch self {
    case .binary: "true or false"
    case .numeric, .continuous: "a number"
    case .enumeration: "text"
    }
  }
}

extension DocumentValue {
  /// A metric, by its name, its slug or its id.
  fileprivate func metricName() -> String? {
    if node.content.isNumber { return integer(1...Int.max).map(String.init) }
    return words(upTo: Self.longestName)
  }

  /// True or false, a number, or a text.
  fileprivate func operand() -> MetricValue.Value? {
    switch node.content {
    case .bool(let flag): return .flag(flag)
    case .integer, .number: return number().map(MetricValue.Value.number)
    case .text: return text(1...Self.longestName).map(MetricValue.Value.word)
    case .null, .list, .object:
      report("expected true or false, a number or text, found \(node.description)")
      return nil
    }
  }
}
