extension ResultComparison {
  /// All figures, and the methods that made them; rates and differences are parts of 1.
  package var json: JSONValue {
    var members: JSONObject = [
      "baseline": .integer(baseline), "result": .integer(current), "verdict": .string(overall.name),
    ]
    if case .notComparable(let why) = overall { members["reason"] = .string(why) }
    return .object(
      members.merging([
        "difference": JSONValue(difference), "method": JSONValue(decision?.method.rawValue),
        "interval": interval?.json ?? .null, "p_value": JSONValue(pValue), "regressions": .integer(regressionCount),
        "evaluators": .array(evaluators.map(\.json)), "only_before": .array(onlyBefore.map(\.reference)),
        "only_after": .array(onlyAfter.map(\.reference)), "excluded_before": Exclusion.json(excludedBefore),
        "excluded_after": Exclusion.json(excludedAfter),
      ]))
  }
}

extension EvaluatorChange {
  /// An evaluator in the comparison's list.
  package var json: JSONValue {
    [
      "id": .integer(evaluator), "name": .string(name), "before": before.json, "after": after.json,
      "difference": JSONValue(difference), "verdict": .string(verdict.rawValue),
    ]
  }
}

extension EvaluatorFigures {
  fileprivate var reference: JSONValue { ["id": .integer(evaluator), "name": .string(name), "tries": tries.json] }
}

extension Tries {
  /// `passed` of `count`, and the rate as a part of 1.
  package var json: JSONValue { ["passed": .integer(passed), "count": .integer(count), "rate": JSONValue(rate)] }
}

extension Interval {
  /// From `lower` to `upper`, parts of 1.
  package var json: JSONValue {
    ["lower": .number(lower), "upper": .number(upper), "method": .string(method.rawValue)]
  }
}

extension Exclusion {
  /// How many runs are no tries; those reasons that there are.
  package static func json(_ counts: [Exclusion: Int]) -> JSONValue {
    .object(
      JSONObject(allCases.compactMap { exclusion in counts[exclusion].map { (exclusion.rawValue, .integer($0)) } }))
  }
}
