/// McNemar's test of pairs, exact (McNemar 1947; Mosteller 1952): were there no change, a pair that differs would be as
/// likely to have got worse as better.
struct McNemarTest {
  let worse: Int
  let better: Int

  /// Two-sided: how probable so uneven a split is.
  var pValue: Double {
    min(1, 2 * DiscreteDistribution.coins(worse + better).probability(upTo: min(worse, better)))
  }
}
