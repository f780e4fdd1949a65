import Evaluation

extension Figure {
  private static let noTries = "no run says anything of the agent"

  static func rate(_ tries: Tries) -> Figure {
    Figure(tries.rate, basis: "\(tries.passed) of \(tries.count.triesPassed)", missing: noTries)
  }

  static func lower(_ interval: Interval?, _ tries: Tries) -> Figure {
    guard let interval else { return .missing(noTries) }
    return .number(
      interval.lower,
      basis: "\(tries.passed) of \(tries.count.triesPassed); 95% interval \(interval.lower.percent) … "
        + "\(interval.upper.percent), \(interval.method.words)")
  }

  /// pass^k or pass@k of a whole result.
  static func chance(_ chance: Double?, _ name: String, _ k: Int, _ figures: ResultFigures) -> Figure {
    if figures.tries.count == 0 { return .missing(noTries) }
    let short = figures.evaluators.first { $0.tries.count < k }
    let mend = "'run x\(k)' makes so many"
    return Figure(
      chance, basis: "the mean of \(figures.evaluators.count.counted("evaluator"))",
      missing: short.map { "\(name) needs \(k.tries) of each evaluator, '\($0.name)' has \($0.tries.count); \(mend)" }
        ?? noTries)
  }

  /// pass^k or pass@k of one evaluator.
  static func chance(_ chance: Double?, _ k: Int, _ tries: Tries) -> Figure {
    Figure(
      chance, basis: "\(tries.passed) of \(tries.count.triesPassed)",
      missing: "\(tries.count.tries), \(k) are needed")
  }

  static func runs(_ count: Int) -> Figure {
    count == 0 ? .missing("the result has no runs") : .number(Double(count), basis: count.counted("run"))
  }

  /// A count that says something only where there were tries.
  static func counted(_ count: Int, of tries: Tries, _ basis: String) -> Figure {
    tries.count == 0 ? .missing(noTries) : .number(Double(count), basis: basis)
  }

  static func excluded(_ excluded: [Exclusion: Int], of runs: Int) -> Figure {
    if runs == 0 { return .missing("the result has no runs") }
    let count = excluded.values.reduce(0, +)
    let why = excluded.words.map { ": \($0)" } ?? ""
    return .number(Double(count), basis: "\(count) of \(runs.counted("run"))\(why)")
  }

  static func metric(_ name: String, _ statistic: Statistic, _ tries: any TriedRuns) -> Figure {
    guard let metric = tries.metric(name) else {
      return .missing("no try has a metric named '\(name)'; 'list metrics' shows what evaluators have")
    }
    if metric.missing > 0 {
      return .missing("\(metric.missing) of \(tries.triedRuns.count.tries) lack the metric '\(name)'")
    }
    if !metric.words.isEmpty, metric.sample.count > 0 {
      return .missing("the metric '\(name)' is a number in some tries and a word in others")
    }
    if !metric.words.isEmpty { return .words(metric.words, basis: metric.words.count.tries) }
    return statistic.figure(of: metric.sample, "try")
  }

  static func regressions(_ evidence: Evidence) -> Figure {
    guard let baseline = evidence.baseline else { return .missing("there is nothing to compare with") }
    let comparison = ResultComparison(baseline: baseline, current: evidence.figures)
    if case .notComparable(let why) = comparison.overall { return .missing(why) }
    return .number(Double(comparison.regressionCount), basis: comparison.basis)
  }
}

extension ResultComparison {
  /// Which evaluators regressed, or that the whole did.
  fileprivate var basis: String {
    let names = regressions.prefix(5).map { "'\($0.name)' from \($0.before.fraction) to \($0.after.fraction)" }
    if !names.isEmpty { return names.joined(separator: ", ") + (regressions.count > 5 ? ", …" : "") }
    if overall == .regressed, let difference { return "the whole changed by \(Points(difference).signed)" }
    return "of \(evaluators.count.counted("evaluator")) in both none does decisively worse"
  }
}

extension Tries {
  /// `5/6`.
  var fraction: String { "\(passed)/\(count)" }
}

extension Int {
  /// `1 try`, `3 tries`.
  var tries: String { counted("try") }
  /// `1 try passed`, `3 tries passed`.
  var triesPassed: String { tries + " passed" }
}

extension [Exclusion: Int] {
  /// `2 failed by the infrastructure, 1 cancelled`; nil where there are none.
  var words: String? {
    let parts = Exclusion.allCases.compactMap { exclusion in self[exclusion].map { "\($0) \(exclusion.words)" } }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
