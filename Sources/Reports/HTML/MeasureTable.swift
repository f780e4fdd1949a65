import Evaluation

/// What tries measured, in numbers: latency, duration, turns, and the metrics of their evaluators.
struct MeasureTable: Sendable {
  let reported: ReportedResult

  var markup: Markup {
    """
    <div class="scroll" role="region" aria-label="Measures" tabindex="0"><table>
    <thead><tr><th scope="col">Measure</th><th scope="col" class="number">n</th><th scope="col" class="number">mean</th>\
    \(Percentile.allCases.map { "<th scope=\"col\" class=\"number\">\($0.words)</th>" })\
    <th scope="col" class="number">max</th></tr></thead>
    <tbody>
    \(rows)</tbody>
    </table></div>
    \(isWithheld ? "<p class=\"note\">– is withheld: \(Self.needs).</p>" : nil)
    """
  }

  private static let needs = Percentile.allCases.dropFirst().map { "\($0.words) needs \($0.leastCount)" }
    .joined(separator: ", ")

  private var isWithheld: Bool {
    [reported.latencies, reported.durations, reported.turns].contains { $0.percentile(.p99) == nil }
  }

  private var rows: [Markup] {
    [
      row("Answer latency", reported.latencies, \.readableSeconds),
      row("evsh's own overhead", reported.overheads, \.readableSeconds),
      row("Duration", reported.durations, \.readableSeconds),
      row("Agent's turns", reported.turns, \.hundredths),
    ] + reported.metrics.map(row)
  }

  private func row(_ name: String, _ sample: Sample, _ words: (Double) -> String) -> Markup {
    let cells =
      [sample.mean] + Percentile.allCases.map { sample.percentile($0) } + [sample.max]
    return """
      <tr><th scope="row">\(name)</th><td class="number">\(sample.count)</td>\
      \(cells.map { "<td class=\"number\">\($0.map(words) ?? "–")</td>" })</tr>

      """
  }

  private func row(_ metric: MetricFigures) -> Markup {
    switch metric.kind {
    case .numeric, .continuous: row(metric.name, metric.sample, \.hundredths)
    case .binary: wide(metric.name, count: metric.sample.count, (metric.sample.mean ?? 0).percent + " yes")
    case .enumeration: wide(metric.name, count: metric.words.count, metric.words.tally)
    }
  }

  /// A row whose measure has no percentiles.
  private func wide(_ name: String, count: Int, _ words: String) -> Markup {
    """
    <tr><th scope="row">\(name)</th><td class="number">\(count)</td>\
    <td colspan="\(Percentile.allCases.count + 2)">\(words)</td></tr>

    """
  }
}

extension [String] {
  /// How often each comes, the most frequent first: `booked 12, refused 3`.
  fileprivate var tally: String {
    let counts = reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
  }
}
