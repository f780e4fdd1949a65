import Evaluation

/// One result in Markdown: the headline, its evaluators, and why those that didn't pass did not.
struct MarkdownResult: Sendable {
  let reported: ReportedResult
  /// Whether what was expected of it held, so that what didn't pass fails nothing.
  var isTolerated = false

  var text: String {
    let table = MarkdownTable(evaluators: reported.figures.evaluators).text
    return [headline, sureness, table, failures].compactMap(\.self).joined(separator: "\n\n")
  }

  private var headline: String {
    let rate = reported.figures.rate.map { " (\($0.percent))" } ?? ""
    let mark = (isTolerated ? Standing.passed : reported.outcome.standing).mark
    return "## \(mark) \(reported.name.markdown): \(reported.tries.words)\(rate)"
  }

  private var sureness: String? {
    let review = reported.figures.review
    let latencies = reported.latencies
    let parts = [
      reported.interval.map { "95%: \($0.range) (\($0.method.words))" },
      review > 0 ? "\(review.counted("run")) to be reviewed" : nil,
      reported.figures.excluded.words,
      latencies.percentile(.p95).map { "answers within \($0.readableSeconds) (p95 of \(latencies.count))" },
    ]
    let said = parts.compactMap(\.self).joined(separator: "; ")
    return said.isEmpty ? nil : said
  }

  private var failures: String? {
    let shortfalls = Shortfall.all(in: reported.result.runs)
    if shortfalls.isEmpty { return nil }
    return (["### What didn't pass", ""] + shortfalls.map(\.line)).joined(separator: "\n")
  }
}

/// Runs of one evaluator that didn't pass for the same first reason.
private struct Shortfall: Sendable {
  let first: Run
  let reason: String
  var runs: [Int]

  /// In the order of the runs.
  static func all(in runs: [Run]) -> [Shortfall] {
    var shortfalls: [Shortfall] = []
    var places: [String: Int] = [:]
    for run in runs {
      guard let reason = run.reason else { continue }
      let key = "\(run.evaluator) \(run.standing) \(reason)"
      if let place = places[key] {
        shortfalls[place].runs.append(run.id)
      } else {
        places[key] = shortfalls.count
        shortfalls.append(Shortfall(first: run, reason: reason, runs: [run.id]))
      }
    }
    return shortfalls
  }

  var line: String {
    let (name, standing) = (first.evaluatorName.markdown, first.standing)
    return "- \(standing.mark) \(standing.words): **\(name)**: \(reason.markdown) (\(numbers))"
  }

  private var numbers: String {
    let shown = runs.prefix(6).map(String.init).joined(separator: " ") + (runs.count > 6 ? " …" : "")
    return runs.count == 1 ? "run \(shown)" : "\(runs.count) runs: \(shown)"
  }
}
