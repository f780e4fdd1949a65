import Evaluation

/// How long the agent took to answer: the part of answers that came within a time, with the percentiles on it.
struct LatencyPlot: Sendable {
  /// Seconds.
  let sample: Sample

  var markup: Markup {
    """
    <figure>
    <figcaption><strong>Answers within a time</strong> <span class="muted">n = \(sample.count)</span></figcaption>
    \(sample.max.flatMap(plot))
    <p class="note">\(note)</p>
    </figure>
    """
  }

  private var note: String {
    guard let max = sample.max else { return "there was no answer to measure" }
    let beyond = sample.values.count { $0 > limit(max) }
    let cut = beyond == 0 ? [] : ["\(beyond.counted("answer")) took longer, up to \(max.readableSeconds)"]
    let missing = Percentile.allCases.filter { sample.percentile($0) == nil }
    let withheld = missing.map { "\($0.words) needs \($0.leastCount)" }.joined(separator: ", ")
    return
      (["from the end of the caller's words to the agent's first"] + cut
      + (missing.isEmpty ? [] : ["withheld: \(withheld) answers"])).joined(separator: "; ")
  }

  /// Where the axis ends: where few answers took much longer than the rest, it doesn't reach as far.
  private func limit(_ max: Double) -> Double {
    let usual = sample.percentile(.p99) ?? sample.percentile(.p95) ?? max
    return max > 2 * usual && usual > 0 ? 1.3 * usual : Swift.max(max, 0.000_001)
  }

  private func plot(_ max: Double) -> Markup {
    let limit = limit(max)
    let unit = limit < 1 ? TimeUnit.milliseconds : .seconds
    let frame = PlotFrame(
      lower: 0, upper: limit, title: "answer latency", xLabel: "time to answer, \(unit.rawValue)",
      yLabel: "part of answers")
    let shown = Percentile.allCases.compactMap { percentile in sample.percentile(percentile).map { (percentile, $0) } }
    let description = shown.map { "\($0.words) \($1.readableSeconds)" }.joined(separator: ", ")
    return frame.plot(
      unit.ticks(to: limit), description: "\(sample.count.counted("answer")), \(description)",
      [curve(frame)] + shown.enumerated().map { mark($1.0, $1.1, row: $0, frame) })
  }

  /// Steps from the bottom left, as many as can be told apart.
  private func curve(_ frame: PlotFrame) -> Markup {
    let values = sample.values.filter { $0 <= frame.upper }
    let stride = values.count / 300 + 1
    let steps = values.indices.filter { $0 % stride == stride - 1 || $0 == values.count - 1 }.map { index in
      "H\(frame.x(values[index]).coordinate)V\(frame.y(Double(index + 1) / Double(sample.count)).coordinate)"
    }
    return """
      <path class="curve" d="M\(frame.x(0).coordinate) \(frame.y(0).coordinate)\(steps.joined())\
      \(values.count < sample.count ? "H\(frame.x(frame.upper).coordinate)" : "")"/>
      """
  }

  /// A percentile: a dot on the curve, a line down to the time, and its words beside the line, each in a row of its own.
  private func mark(_ percentile: Percentile, _ value: Double, row: Int, _ frame: PlotFrame) -> Markup {
    let x = frame.x(min(value, frame.upper))
    let y = frame.y(Double(percentile.rawValue) / 100)
    let isLeft = x > PlotFrame.width * 0.68
    return """
      <path class="drop" d="M\(x.coordinate) \(y.coordinate)V\(PlotFrame.bottom.coordinate)"/>\
      <circle class="dot" cx="\(x.coordinate)" cy="\(y.coordinate)" r="3"/>\
      <text class="strong halo" x="\((x + (isLeft ? -5 : 5)).coordinate)" \
      y="\((PlotFrame.bottom - 8 - 15 * Double(row)).coordinate)" text-anchor="\(isLeft ? "end" : "start")">\
      \(percentile.words) \(value.readableSeconds)</text>
      """
  }
}

/// What a time's axis counts.
private enum TimeUnit: String, Sendable {
  case milliseconds = "ms"
  case seconds = "s"

  /// Round times from zero to a time in seconds, at most eight of them.
  func ticks(to limit: Double) -> [(value: Double, label: String)] {
    let scale = self == .seconds ? 1.0 : 1000
    var step = 0.001
    // 1, 2, 5, 10, 20, 50 and so on.
    for factor in sequence(first: 0, next: { $0 + 1 }).lazy.map({ [2, 2.5, 2][$0 % 3] }) {
      if limit * scale / step <= 7 { break }
      step *= factor
    }
    return (0...Int(limit * scale / step)).map { (Double($0) * step / scale, (Double($0) * step).hundredths) }
  }
}
