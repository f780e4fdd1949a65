import Evaluation

extension ResultComparison {
  /// What changed, with the method that says so; differences are of rates, from −1 to 1.
  var json: JSONValue {
    [
      "baseline": .integer(baseline),
      "current": .integer(current),
      "verdict": .string(overall.name),
      "reason": JSONValue(obstacle),
      "method": JSONValue(decision?.method.rawValue),
      "difference": difference.map(JSONValue.number) ?? .null,
      "interval": interval?.json ?? .null,
      "p_value": pValue.map(JSONValue.number) ?? .null,
      "regressions": .integer(regressionCount),
      "evaluators": .array(evaluators.map(\.json)),
      "only_before": .array(onlyBefore.map(\.json)),
      "only_after": .array(onlyAfter.map(\.json)),
    ]
  }

  private var obstacle: String? { if case .notComparable(let why) = overall { why } else { nil } }
}

extension EvaluatorChange {
  fileprivate var json: JSONValue {
    [
      "id": .integer(evaluator), "name": .string(name), "before": .object(before.json), "after": .object(after.json),
      "difference": difference.map(JSONValue.number) ?? .null, "verdict": .string(verdict.rawValue),
    ]
  }
}
