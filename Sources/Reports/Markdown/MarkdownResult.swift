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
    let shortfalls = RunGroup.all(in: reported.result.runs, kind: \.standing.rawValue, reason: \.reason)
    if shortfalls.isEmpty { return nil }
    return (["### What didn't pass", ""] + shortfalls.map(\.line)).joined(separator: "\n")
  }
}

extension RunGroup {
  fileprivate var line: String {
    let (name, standing) = (first.evaluatorName.markdown, first.standing)
    return "- \(standing.mark) \(standing.words): **\(name)**: \(reason.markdown) (\(numbers))"
  }

  private var numbers: String {
    ids.count == 1 ? "run \(listedIDs)" : "\(ids.count) runs: \(listedIDs)"
  }
}
