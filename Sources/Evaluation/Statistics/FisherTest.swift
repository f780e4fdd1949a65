/// Fisher's exact test of tries before and after (Fisher 1935): how probable what was seen is, were the rate the same.
struct FisherTest {
  /// Up to this a one-sided p decides; by its last bits alone 3/3 → 0/3 would be above 0.05.
  static let level = 0.05 * (1 + 1e-9)

  private let distribution: DiscreteDistribution
  private let passedAfter: Int

  init(before: Tries, after: Tries) {
    distribution = .hypergeometric(
      marked: before.passed + after.passed, total: before.count + after.count, drawn: after.count)
    passedAfter = after.passed
  }

  /// One-sided: that as few pass after, or fewer.
  var pWorse: Double { distribution.probability(upTo: passedAfter) }

  /// One-sided: that as many pass after, or more.
  var pBetter: Double { distribution.probability(from: passedAfter) }

  /// Two-sided: that what passes after is as improbable, or more so.
  var pValue: Double { distribution.probability(asRareAs: passedAfter) }
}
