/// What changed for one evaluator from a baseline to a result.
package struct EvaluatorChange: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case regressed, improved
    /// Nothing decisive.
    case same
  }

  package let evaluator: Int
  package let name: String
  package let before: Tries
  package let after: Tries

  /// From −1 to 1; nil where one side has no try.
  package var difference: Double? {
    guard let before = before.rate, let after = after.rate else { return nil }
    return after - before
  }

  /// Regressed where all tries passed before and none does now, or where Fisher's exact test finds as few passes that
  /// improbable (one-sided, p ≤ 0.05); improved likewise.
  package var verdict: Verdict {
    switch (before.rate, after.rate) {
    case (nil, _), (_, nil): return .same
    case (1, 0): return .regressed
    case (0, 1): return .improved
    default:
      let test = FisherTest(before: before, after: after)
      if test.pWorse <= FisherTest.level { return .regressed }
      return test.pBetter <= FisherTest.level ? .improved : .same
    }
  }
}
