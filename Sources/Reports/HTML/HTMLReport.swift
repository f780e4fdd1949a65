import Evaluation

/// The report for people: one page that holds all it needs and asks the network for nothing.
struct HTMLReport: Sendable {
  let report: Report
  let results: [ReportedResult]
  private let comparison: ComparisonPart?

  init(_ report: Report) {
    self.report = report
    results = report.results.map(ReportedResult.init)
    comparison = report.comparison.map { comparison in
      ComparisonPart(
        comparison: comparison, baseline: report.baseline?.title ?? "", current: report.results.last?.title ?? "")
    }
  }

  var text: String { page.source }

  // The policy forbids everything but what stands in the page, and of scripts all but one, so that even markup that
  // slipped through could neither run nor call home.
  private var page: Markup {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'sha256-\(ReportScript.digest)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="\(report.program)">
    <title>\(outcome.standing.mark) \(title): \(outcome.rawValue)</title>
    <style>
    \(Markup(trusted: ReportStyle.css))
    </style>
    <script>\(Markup(trusted: ReportScript.javascript))</script>
    </head>
    <body>
    <a class="skip" href="#runs">Skip to the runs</a>
    <div class="page">
    \(head)
    <main>
    \(parts)
    </main>
    <footer>\(report.program), \(report.createdAt.readable) UTC</footer>
    </div>
    </body>
    </html>

    """
  }

  private var outcome: ResultOutcome { report.outcome(of: results) }

  private var title: String {
    results.count == 1 ? results[0].name : results.count.counted("result")
  }

  private var head: Markup {
    """
    <header class="top">
    <h1>\(title)</h1>
    \(outcome.badge)
    <button type="button" id="theme" class="js">Light or dark</button>
    <p class="about">\(about)</p>
    </header>
    <nav aria-label="Parts of the report"><ul>\(links.map { "<li><a href=\"#\($0.id)\">\($0.words)</a></li>" })</ul></nav>
    """
  }

  private var about: String {
    results.count == 1 ? results[0].about : results.map(\.title).joined(separator: ", ")
  }

  private var links: [(id: String, words: String)] {
    let parts = results.count == 1 ? results.flatMap(\.links) : results.map { ("result-\($0.id)", $0.name) }
    return (report.expectations.isEmpty ? [] : [("expected", "Expected")]) + parts
      + (comparison == nil ? [] : [("compared", "Compared")]) + [("runs", "Runs")]
  }

  private var parts: [Markup] {
    let expected = report.expectations.isEmpty ? nil : ExpectedPart(expectations: report.expectations).markup
    let shown = results.map { ResultPart(reported: $0, isAlone: results.count == 1, expected: expected).markup }
    let parts = results.count == 1 ? shown : [expected].compactMap(\.self) + shown
    return parts + [comparison?.markup, RunsPart(results: results).markup].compactMap(\.self)
  }
}

extension Standing {
  /// The mark and the word, on a ground of its colour.
  var badge: Markup { badge(words) }

  fileprivate func badge(_ words: String) -> Markup {
    "<span class=\"badge \(rawValue)\">\(mark) <span class=\"word\">\(words)</span></span>"
  }
}

extension ResultOutcome {
  var badge: Markup { standing.badge(rawValue) }
}
