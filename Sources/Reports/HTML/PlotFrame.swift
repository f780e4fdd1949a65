/// The area of a plot with its axes: x from a lower to an upper end, y from 0 to 100%.
///
/// It is drawn small, so that its words stay readable where the page is narrow.
struct PlotFrame: Sendable {
  static let width = 380.0
  static let height = 226.0
  private static let left = 44.0
  private static let right = 366.0
  private static let top = 24.0
  static let bottom = 184.0

  let lower: Double
  let upper: Double
  let title: String
  let xLabel: String
  let yLabel: String

  func x(_ value: Double) -> Double { Self.left + (value - lower) / (upper - lower) * (Self.right - Self.left) }
  func y(_ part: Double) -> Double { Self.bottom - part * (Self.bottom - Self.top) }

  /// The whole plot: its axes with ticks under what is drawn; `description` is for those who can't see it.
  func plot(_ ticks: [(value: Double, label: String)], description: String, _ drawn: [Markup]) -> Markup {
    """
    <svg class="plot" viewBox="0 0 \(Self.width.coordinate) \(Self.height.coordinate)" role="img" \
    aria-label="\(title): \(description)">
    \(parts)\(ticks.map(tick))\
    <path class="axis" d="M\(Self.left.coordinate) \(Self.bottom.coordinate)H\(Self.right.coordinate)"/>\
    <text x="\(((Self.left + Self.right) / 2).coordinate)" y="220" text-anchor="middle">\(xLabel)</text>\
    <text x="0" y="8">\(yLabel)</text>
    \(drawn)
    </svg>
    """
  }

  private var parts: [Markup] {
    [0, 0.25, 0.5, 0.75, 1].map { part in
      """
      <path class="grid" d="M\(Self.left.coordinate) \(y(part).coordinate)H\(Self.right.coordinate)"/>\
      <text x="\((Self.left - 6).coordinate)" y="\((y(part) + 4).coordinate)" text-anchor="end">\(part.percent)</text>
      """
    }
  }

  private func tick(_ tick: (value: Double, label: String)) -> Markup {
    """
    <path class="axis" d="M\(x(tick.value).coordinate) \(Self.bottom.coordinate)v4"/>\
    <text x="\(x(tick.value).coordinate)" y="\((Self.bottom + 16).coordinate)" text-anchor="middle">\(tick.label)</text>
    """
  }
}

extension Double {
  /// For an SVG, to a tenth.
  var coordinate: String { tenths }
}
