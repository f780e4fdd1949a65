import Evaluation

/// A result at a glance: how its runs ended, and the figures that matter.
struct FiguresPart: Sendable {
  let reported: ReportedResult

  var markup: Markup {
    """
    <div class="spread" aria-hidden="true">\(spread.map(\.bar))</div>
    <ul class="legend" aria-label="Runs by outcome">\(spread.map(\.entry))</ul>
    <dl class="figures">
    \(figures.map(\.markup))</dl>
    """
  }

  private var spread: [Share] {
    Standing.allCases.compactMap { standing in
      let count = reported.result.runs.count { $0.standing == standing }
      return count == 0 ? nil : Share(standing: standing, count: count)
    }
  }

  private var figures: [Figure] { [rate, tries, evaluators, excluded, latency, reliability].compactMap(\.self) }

  private var rate: Figure {
    Figure(
      "Success rate", reported.figures.rate?.percent ?? "none",
      reported.interval.map { ["95%: \($0.range)", $0.method.words] } ?? ["there was no try"])
  }

  private var tries: Figure {
    let counts = [(reported.figures.failed, "failed"), (reported.figures.review, "to be reviewed")]
    return Figure(
      "Tries passed", "\(reported.tries.passed) of \(reported.tries.count)",
      [list(counts) ?? rest(reported.tries.count)])
  }

  private var evaluators: Figure {
    let counts = [Standing.flaky, .failed, .review, .excluded].map { (reported.evaluators($0), $0.words) }
    let total = reported.figures.evaluators.count
    return Figure("Evaluators passed", "\(reported.evaluators(.passed)) of \(total)", [list(counts) ?? rest(total)])
  }

  private var excluded: Figure? {
    let counts = reported.figures.excluded
    guard !counts.isEmpty else { return nil }
    let reasons = Exclusion.allCases.compactMap { reason in counts[reason].map { "\($0) \(reason.words)" } }
    return Figure("Runs left out", String(reported.figures.excludedCount), reasons)
  }

  private var latency: Figure {
    let sample = reported.latencies
    let count = sample.count.counted("answer")
    guard let p95 = sample.percentile(.p95) else {
      let note = "withheld: \(count), \(Percentile.p95.leastCount) are needed"
      return Figure("Answer latency, p95", "–", [sample.count == 0 ? "there was no answer" : note])
    }
    let median = sample.percentile(.p50).map { "p50 \($0.readableSeconds), " } ?? ""
    return Figure("Answer latency, p95", p95.readableSeconds, [median + count])
  }

  private var reliability: Figure? {
    let chances = reported.passHats
    guard let last = chances.last, chances.count > 1 else { return nil }
    return Figure("All of \(chances.count) tries pass", last.percent, ["pass^\(chances.count), mean over evaluators"])
  }

  private func rest(_ count: Int) -> String { count == 0 ? "there was none" : "all of them" }

  /// `2 flaky, 1 failed`; nil where there is none.
  private func list(_ counts: [(Int, String)]) -> String? {
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// How many runs came to one standing.
private struct Share: Sendable {
  let standing: Standing
  let count: Int

  var bar: Markup { "<i class=\"\(standing.rawValue)\" style=\"flex:\(count)\"></i>" }

  var entry: Markup {
    "<li><span class=\"ink \(standing.rawValue)\">\(standing.mark) \(standing.words)</span> \(count)</li>"
  }
}

/// One figure with its name, and what must be known to read it.
private struct Figure: Sendable {
  let name: String
  let value: String
  let notes: [String]

  init(_ name: String, _ value: String, _ notes: [String]) {
    self.name = name
    self.value = value
    self.notes = notes
  }

  var markup: Markup {
    """
    <div><dt>\(name)</dt><dd class="value">\(value)</dd>\(notes.map { "<dd>\($0)</dd>" })</div>

    """
  }
}
