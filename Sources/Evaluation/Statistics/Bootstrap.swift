/// Resampling with replacement (Efron 1979), seeded: the same items give the same interval on every machine.
struct Bootstrap {
  static let draws = 2000

  let seed: UInt64

  /// The middle 95% of a statistic over as many draws of as many items as there are, at least one.
  func interval<Item>(
    _ items: [Item], _ method: Interval.Method, of statistic: ([Item]) -> Double
  ) -> Interval? {
    var generator = SplitMix(seed: seed)
    let sample = Sample(
      (0..<Self.draws).map { _ in statistic(items.indices.map { _ in generator.choose(items) }) })
    guard let lower = sample.quantile(0.025), let upper = sample.quantile(0.975) else { return nil }
    return Interval(lower: lower, upper: upper, method: method)
  }
}
