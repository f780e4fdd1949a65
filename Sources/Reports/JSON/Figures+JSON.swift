import Evaluation

extension ReportedResult {
  /// The whole result's figures; chances and rates are from 0 to 1, times in seconds.
  var figuresJSON: JSONObject {
    let counts = Standing.allCases.map { ($0.rawValue, JSONValue.integer(evaluators($0))) }
    return tries.json(failed: figures.failed, figures.review, figures.excluded, interval).merging([
      "evaluators": .object(JSONObject([("total", .integer(figures.evaluators.count))] + counts)),
      "pass_hat": .array(passHats.map(JSONValue.number)),
      "pass_at": .array(passAts.map(JSONValue.number)),
      "latency_seconds": latencies.json,
      "overhead_seconds": overheads.json,
      "duration_seconds": durations.json,
      "turns": turns.json,
      "metrics": .array(metrics.map(\.json)),
    ])
  }
}

extension EvaluatorFigures {
  /// The evaluator's part of a result's figures.
  var json: JSONValue {
    let head: JSONObject = ["id": .integer(evaluator), "name": .string(name), "outcome": .string(standing.rawValue)]
    let counts = tries.json(failed: failed, review, excluded, tries.interval)
    let samples: JSONObject = [
      "latency_seconds": latencies.json, "overhead_seconds": overheads.json, "duration_seconds": durations.json,
      "turns": turns.json,
    ]
    return .object(head.merging(counts).merging(samples))
  }
}

extension Tries {
  /// `{"tries": 72, "passed": 60}`.
  var json: JSONObject { ["tries": .integer(count), "passed": .integer(passed)] }

  /// The tries with those that didn't pass, what is left out, and how sure the rate is.
  fileprivate func json(
    failed: Int, _ review: Int, _ excluded: [Exclusion: Int], _ interval: Interval?
  ) -> JSONObject {
    json.merging([
      "failed": .integer(failed), "review": .integer(review), "excluded": excluded.json,
      "rate": rate.map(JSONValue.number) ?? .null, "interval": interval?.json ?? .null,
    ])
  }
}

extension Interval {
  /// The bounds, with the method that made them.
  var json: JSONValue {
    ["lower": .number(lower), "upper": .number(upper), "level": .number(0.95), "method": .string(method.rawValue)]
  }
}

extension Sample {
  /// How many numbers, and what can be said of them; null where they are too few for it.
  fileprivate var json: JSONValue {
    let figures = [("mean", mean)] + Percentile.allCases.map { ($0.words, percentile($0)) } + [("max", max)]
    let members = figures.map { ($0.0, $0.1.map(JSONValue.number) ?? .null) }
    return .object(JSONObject([("count", .integer(count))] + members))
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

extension Dictionary where Key == Exclusion, Value == Int {
  /// Each reason with its number of runs, those without runs too.
  fileprivate var json: JSONValue {
    .object(JSONObject(Exclusion.allCases.map { ($0.rawValue, .integer(self[$0] ?? 0)) }))
  }
}
