import Evaluation

/// What one result came to: its figures, its evaluators and its charts.
struct ResultPart: Sendable {
  let reported: ReportedResult
  /// Whether the page tells of this result only, so that its title is the page's.
  let isAlone: Bool
  /// What was expected; shown after the figures where the result is alone.
  let expected: Markup?

  var markup: Markup {
    """
    <article id="result-\(reported.id)" aria-label="\(reported.title)">
    \(isAlone ? nil : title)
    \(FiguresPart(reported: reported).markup)
    \(isAlone ? expected : nil)
    <section class="part" id="\(reported.partID("evaluators"))">
    \(heading("Evaluators"))
    \(EvaluatorGrid(reported: reported).markup)
    </section>
    <section class="part" id="\(reported.partID("measures"))">
    \(heading("Measures"))
    <div class="charts">
    \(PassHatPlot(reported: reported).markup)
    \(LatencyPlot(sample: reported.latencies).markup)
    </div>
    \(MeasureTable(reported: reported).markup)
    </section>
    </article>
    """
  }

  private var title: Markup {
    """
    <h2 class="result-title">\(reported.name) \(reported.outcome.badge)</h2>
    <p class="muted">\(reported.about)</p>
    """
  }

  private func heading(_ words: String) -> Markup {
    isAlone ? "<h2 class=\"title\">\(words)</h2>" : "<h3 class=\"title\">\(words)</h3>"
  }
}

extension ReportedResult {
  /// `result 12, completed, agent 42, text, 2025-02-25 21:00:01 UTC`.
  var about: String {
    let parts: [String?] = [
      "result \(id)", result.status.rawValue, result.agent.map { "agent \($0)" }, result.runAsText ? "text" : "voice",
      result.createdAt.readable + " UTC",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// An anchor within this result.
  func partID(_ part: String) -> String { "result-\(id)-\(part)" }

  var links: [(id: String, words: String)] {
    [(partID("evaluators"), "Evaluators"), (partID("measures"), "Measures")]
  }
}
