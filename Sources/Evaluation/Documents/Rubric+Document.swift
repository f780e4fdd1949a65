extension Rubric {
  /// `{operator: and, rules: [{metric, op, value}]}`, as files have it.
  package var document: JSONValue { ["operator": "and", "rules": .array(rules.map(\.document))] }

  /// For a reader: `latency at most 2, tool_call_success true`.
  package var sentence: String { rules.map { "\($0.metric) \($0.demand)" }.joined(separator: ", ") }
}

extension Rubric.Rule {
  fileprivate var document: JSONValue {
    let values = values.map(\.json)
    return [
      "metric": .string(metric), "op": .string(comparison.rawValue),
      "value": comparison == .oneOf ? .array(values) : values.first ?? .null,
    ]
  }

  /// What the metric must be, for a reader: `at most 30`.
  package var demand: String {
    let words = values.map(\.shown).joined(separator: ", ")
    return switch comparison {
    case .gte: "at least \(words)"
    case .gt: "more than \(words)"
    case .lte: "at most \(words)"
    case .lt: "less than \(words)"
    case .eq: words
    case .neq: "not \(words)"
    case .oneOf: "one of \(words)"
    }
  }
}

extension MetricValue.Value {
  /// As it stands in files: true or false, a number, a text.
  package var json: JSONValue {
    switch self {
    case .flag(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .word(let word): .string(word)
    }
  }

  /// For a reader: `true`, `42.5`, `'calm'`.
  package var shown: String {
    switch self {
    case .flag(let flag): String(flag)
    case .number(let number): JSONValue.number((number * 1000).rounded() / 1000).compact
    case .word(let word): "'\(word)'"
    }
  }
}
