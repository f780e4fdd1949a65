import Evaluation

extension ReportedResult {
  /// The whole result's figures; chances and rates are from 0 to 1, times in seconds.
  var figuresJSON: JSONValue {
    let outcomes = Standing.allCases.map { ($0.rawValue, JSONValue.integer(evaluators($0))) }
    return [
      "tries": tries.json, "interval": interval?.json ?? .null, "failed": .integer(figures.failed),
      "review": .integer(figures.review), "excluded": Exclusion.json(figures.excluded),
      "evaluators": .object(JSONObject([("total", .integer(figures.evaluators.count))] + outcomes)),
      "pass_hat": .array(passHats.map(JSONValue.number)), "pass_at": .array(passAts.map(JSONValue.number)),
      "latency_seconds": latencies.json, "overhead_seconds": overheads.json,
      "duration_seconds": durations.json, "turns": turns.json,
      "metrics": .array(metrics.map(\.json)),
    ]
  }
}

extension EvaluatorFigures {
  /// The evaluator's part of a result's figures.
  var json: JSONValue {
    [
      "id": .integer(evaluator), "name": .string(name), "outcome": .string(standing.rawValue), "tries": tries.json,
      "interval": tries.interval?.json ?? .null, "failed": .integer(failed), "review": .integer(review),
      "excluded": Exclusion.json(excluded), "latency_seconds": latencies.json,
      "overhead_seconds": overheads.json, "duration_seconds": durations.json,
      "turns": turns.json,
    ]
  }
}

extension Sample {
  /// How many numbers, and what can be said of them; null where they are too few for it.
  fileprivate var json: JSONValue {
    let figures = [("mean", mean)] + Percentile.allCases.map { ($0.words, percentile($0)) } + [("max", max)]
    return .object(JSONObject([("count", .integer(count))] + figures.map { ($0.0, JSONValue($0.1)) }))
  }
}

extension MetricFigures {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "type": .string(kind.rawValue), "numbers": sample.json, "words": JSONValue(words),
      "missing": .integer(missing),
    ]
  }
}
