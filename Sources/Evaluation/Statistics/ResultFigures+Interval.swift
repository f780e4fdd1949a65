extension ResultFigures {
  /// Where the agent's own rate lies, with 95%; nil where there was no try.
  ///
  /// Tries of one evaluator are alike, so that those of several aren't as many observations as their number says. One
  /// evaluator's are given Wilson's interval; of several, evaluators are drawn with all their tries, and the pooled rate
  /// of what was drawn is looked at (cluster bootstrap: Davison and Hinkley 1997, section 3.8), seeded by the result's
  /// id. Where all evaluators have the same rate drawing them says nothing: 12 of 12 would prove 100 %. Then each
  /// evaluator counts as one observation in Wilson's interval, as if its tries told no more than one of them does, which
  /// is the cautious end of the design effect (Kish 1965).
  package var interval: Interval? {
    let tries = evaluators.map(\.tries).filter { $0.count > 0 }
    guard let rate = tries.first?.rate else { return nil }
    if tries.count == 1 { return tries[0].interval }
    if tries.allSatisfy({ $0.rate == rate }) { return .wilson(rate: rate, count: tries.count, .evaluatorWilson) }
    return Bootstrap(seed: UInt64(truncatingIfNeeded: result)).interval(tries, .clusterBootstrap) {
      $0.pooled.rate ?? 0
    }
  }
}
