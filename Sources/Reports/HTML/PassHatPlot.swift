import Evaluation

/// How the chance that all of k tries pass falls with k (pass^k, Yao et al. 2024, arXiv 2406.12045), over the whole suite.
struct PassHatPlot: Sendable {
  private let reported: ReportedResult
  private let chances: [Double]

  init(reported: ReportedResult) {
    self.reported = reported
    chances = reported.passHats
  }

  var markup: Markup {
    """
    <figure>
    <figcaption><strong>All of k tries pass</strong> <span class="muted">pass^k, mean over \
    \(reported.figures.evaluators.count.counted("evaluator"))</span></figcaption>
    \(chances.count > 1 ? plot : nil)
    <p class="note">\(note)</p>
    </figure>
    """
  }

  private var note: String {
    switch chances.count {
    case 0: "withheld: there was no try" + (untried.map { " of \($0.name)" } ?? "")
    case 1: "one try says nothing of the next: run each evaluator several times (run x3)"
    default:
      (reach.map { "The bar is the 95% interval of the success rate (\($0.method.words)). " } ?? "")
        + "The evaluator with the fewest tries has \(chances.count)."
    }
  }

  private var untried: EvaluatorFigures? { reported.figures.evaluators.first { $0.tries.count == 0 } }

  /// The interval of the pooled rate, where that is the mean over evaluators too.
  private var reach: Interval? {
    guard let rate = reported.figures.rate, let first = chances.first, abs(rate - first) < 1e-9 else { return nil }
    return reported.interval
  }

  private var plot: Markup {
    let frame = PlotFrame(
      lower: 0.6, upper: Double(chances.count) + 0.4, title: "pass^k", xLabel: "k, number of tries", yLabel: "chance")
    return frame.plot(
      labelled.map { (Double($0), String($0)) }, description: description,
      [reach.map { bar($0, frame) }, curve(frame)].compactMap(\.self) + points(frame))
  }

  private var description: String {
    chances.enumerated().map { "k = \($0.offset + 1): \($0.element.percent)" }.joined(separator: ", ")
  }

  /// As many values of k as there is room for labels, the first and the last among them.
  private var labelled: [Int] {
    let step = (chances.count + 6) / 7
    let steps = stride(from: 1, to: chances.count - step / 2, by: step)
    return Array(steps) + [chances.count]
  }

  private func curve(_ frame: PlotFrame) -> Markup {
    let points = chances.enumerated().map { index, chance in
      "\(frame.x(Double(index + 1)).coordinate) \(frame.y(chance).coordinate)"
    }
    return "<path class=\"curve\" d=\"M\(points.joined(separator: "L"))\"/>"
  }

  private func points(_ frame: PlotFrame) -> [Markup] {
    labelled.map { k in
      let (x, y) = (frame.x(Double(k)), frame.y(chances[k - 1]))
      return """
        <circle class="dot" cx="\(x.coordinate)" cy="\(y.coordinate)" r="3.5"/>\
        <text class="strong halo" x="\(x.coordinate)" y="\((y - 10).coordinate)" text-anchor="middle">\
        \(chances[k - 1].percent)</text>
        """
    }
  }

  private func bar(_ interval: Interval, _ frame: PlotFrame) -> Markup {
    let (x, low, high) = (frame.x(1), frame.y(interval.lower).coordinate, frame.y(interval.upper).coordinate)
    return """
      <path class="reach" d="M\(x.coordinate) \(low)V\(high)M\((x - 4).coordinate) \(low)h8M\((x - 4).coordinate) \(high)h8"/>
      """
  }
}
