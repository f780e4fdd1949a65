/// Fisher's exact test of tries before and after (Fisher 1935): how probable what was seen is, were the rate the same.
struct FisherTest {
  /// What p decides: one-sided at most this, with a margin for the last bits.
  static let level = 0.05 * (1 + 1e-9)

  private let distribution: DiscreteDistribution
  private let passedAfter: Int

  init(before: Tries, after: Tries) {
    distribution = .hypergeometric(
      marked: before.passed + after.passed, total: before.count + after.count, drawn: after.count)
    passedAfter = after.passed
  }

  /// That as few pass after, or fewer.
  var isWorse: Double { distribution.probability(upTo: passedAfter) }

  /// That as many pass after, or more.
  var isBetter: Double { distribution.probability(from: passedAfter) }

  /// That the numbers are as far apart, either way.
  var isDifferent: Double { distribution.probability(asRareAs: passedAfter) }
}
