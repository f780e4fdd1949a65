import Evaluation
import Language

extension Measure {
  /// All measures, in the order of the help.
  package static let standard: [Measure] =
    [status, successRate, lowerBound, passHat, passAt] + counts + [
      latency, overhead, duration, turns, metric, regressions,
    ]

  /// The measure that a word names.
  static func named(_ word: String) -> Measure? { standard.first { $0.isNamed(word) } }

  private static let status = Measure(
    "status", "where the result stands at its end", .status, gates: false,
    Reading { .words([$0.result.status.rawValue], basis: "") })

  private static let successRate = Measure(
    "success-rate", "the part of the tries that passed", .share,
    Reading {
      .rate($0.figures.tries)
    } each: {
      .rate($0.tries)
    })

  private static let lowerBound = Measure(
    "lower-bound", "the lower end of the success rate's 95% interval", .share,
    Reading {
      .lower($0.figures.interval, $0.figures.tries)
    } each: {
      .lower($0.tries.interval, $0.tries)
    })

  private static let passHat = Measure(
    "pass^", "pass^K", "the chance that all of K tries pass, the mean over evaluators", .share
  ) { words throws(BindingError) in
    let k = try words.number(behind: "pass^")
    return Reading {
      .chance($0.figures.passHat(k), "pass^\(k)", k, $0.figures)
    } each: {
      .chance($0.tries.passHat(k), k, $0.tries)
    }
  }

  private static let passAt = Measure(
    "pass@", "pass@K", "the chance that at least one of K tries passes, the mean over evaluators", .share
  ) { words throws(BindingError) in
    let k = try words.number(behind: "pass@")
    return Reading {
      .chance($0.figures.passAt(k), "pass@\(k)", k, $0.figures)
    } each: {
      .chance($0.tries.passAt(k), k, $0.tries)
    }
  }

  private static let metric = Measure(
    "metric", "metric NAME [\(Statistic.form)]",
    "a metric, over the tries that have it; the mean where nothing is said",
    .metric, furtherWords: Statistic.words
  ) { words throws(BindingError) in
    var words = words
    let name = try words.next().text ?? ""
    let statistic = words.take(Statistic.init) ?? .mean
    try words.end()
    return Reading {
      .metric(name, statistic, $0.figures)
    } each: {
      .metric(name, statistic, $0)
    }
  }

  private static let regressions = Measure(
    "regressions", "regressions against ID", "evaluators that do decisively worse than in another result", .count,
    isCounted: true, furtherWords: ["against"]
  ) { words throws(BindingError) in
    var words = words
    try words.require("against")
    let baseline = try words.next()
    guard let id = baseline.text.flatMap(Literals.integer), id > 0 else {
      throw BindingError(
        Diagnostic(
          "'\(baseline.text ?? "")' is not an id of a result", at: baseline.span, label: "ids are whole numbers"))
    }
    try words.end()
    return Reading(whole: { .regressions($0) }, baseline: (id, baseline.span))
  }
}
