import Evaluation

/// The report as GitHub Flavored Markdown, for a pull request or a job's summary.
struct MarkdownReport: Sendable {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    let results = report.results.map {
      MarkdownResult(reported: ReportedResult($0), isTolerated: report.tolerates($0)).text
    }
    let parts = results + [expected, compared, made].compactMap(\.self)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var expected: String? {
    if report.expectations.isEmpty { return nil }
    return (["### Expected", ""] + report.expectations.map(\.line)).joined(separator: "\n")
  }

  private var compared: String? {
    guard let comparison = report.comparison, let baseline = report.baseline else { return nil }
    let evidence = comparison.evidence.map { " (\($0.markdown))" } ?? ""
    let head = ["### Compared with \(baseline.title.markdown)", "**\(comparison.words.markdown)**\(evidence)"]
    let changed = comparison.evaluators.filter { $0.verdict != .same }
    let table = changed.isEmpty ? [] : [MarkdownTable(changes: changed).text]
    let only = [names("Only before", comparison.onlyBefore), names("Only now", comparison.onlyAfter)]
    return (head + table + only.compactMap(\.self)).joined(separator: "\n\n")
  }

  private func names(_ title: String, _ evaluators: [EvaluatorFigures]) -> String? {
    evaluators.isEmpty ? nil : title + ": " + evaluators.map(\.name.markdown).joined(separator: ", ")
  }

  private var made: String { "<sub>\(report.program.markdown), \(report.createdAt.readable) UTC</sub>" }
}

extension Expected {
  fileprivate var line: String {
    let held = holds ? "✓ held" : "✗ **failed**"
    return "- \(held): \(text.markdownCode), found \(found.markdown) (\(place.markdown))"
  }
}
