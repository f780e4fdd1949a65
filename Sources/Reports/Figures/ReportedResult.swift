import Evaluation

/// A result with its figures, each computed once.
struct ReportedResult: Sendable {
  let result: RunResult
  let figures: ResultFigures
  /// All evaluators' tries.
  let tries: Tries
  let interval: Interval?
  /// Seconds.
  let latencies: Sample
  /// How long evsh itself took; seconds.
  let overheads: Sample
  /// Seconds.
  let durations: Sample
  let turns: Sample

  init(_ result: RunResult) {
    self.result = result
    figures = ResultFigures(result)
    tries = figures.tries
    interval = figures.interval
    latencies = figures.latencies
    overheads = figures.overheads
    durations = figures.durations
    turns = figures.turns
  }

  var id: Int { result.id }
  var outcome: ResultOutcome { ResultOutcome(figures) }
  var name: String { result.name }
  var title: String { result.title }

  /// How many evaluators came to a standing.
  func evaluators(_ standing: Standing) -> Int { figures.evaluators.count { $0.standing == standing } }

  /// pass^k for k from 1 on, as far as every evaluator has so many tries.
  var passHats: [Double] { chances(figures.passHat) }
  /// pass@k likewise.
  var passAts: [Double] { chances(figures.passAt) }

  private func chances(_ chance: (Int) -> Double?) -> [Double] {
    var chances: [Double] = []
    while let next = chance(chances.count + 1) { chances.append(next) }
    return chances
  }

  /// What the tries measured, metric by metric in the order of the runs.
  var metrics: [MetricFigures] {
    var seen: Set<MetricName> = []
    let names = result.runs.flatMap { $0.metrics.map(\.name) }.filter { seen.insert(MetricName($0)).inserted }
    return names.compactMap { figures.metric($0) }
  }
}

extension RunResult {
  /// Its label, or what stands for one.
  var name: String { label ?? "result \(id)" }
  /// `result 12 "nightly"`.
  var title: String { "result \(id)" + (label.map { " \"\($0)\"" } ?? "") }
}
