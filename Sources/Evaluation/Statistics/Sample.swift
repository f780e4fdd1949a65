/// Numbers in ascending order, and what can be said of them.
package struct Sample: Sendable, Hashable {
  package let values: [Double]

  package init(_ values: some Sequence<Double>) { self.values = values.sorted() }

  package var count: Int { values.count }
  package var min: Double? { values.first }
  package var max: Double? { values.last }
  package var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(count) }
  package var median: Double? { quantile(0.5) }

  /// The percentile, between two numbers in proportion; nil where there are too few numbers for it.
  package func percentile(_ percentile: Percentile) -> Double? {
    count < percentile.leastCount ? nil : quantile(Double(percentile.rawValue) / 100)
  }

  /// The quantile of a part from 0 to 1, type 7 of Hyndman and Fan 1996 (R's and NumPy's default); nil where there is no number.
  func quantile(_ part: Double) -> Double? {
    guard let last = values.indices.last else { return nil }
    let place = part * Double(last)
    let below = Int(place)
    let above = Swift.min(below + 1, last)
    return values[below] + (place - Double(below)) * (values[above] - values[below])
  }
}
