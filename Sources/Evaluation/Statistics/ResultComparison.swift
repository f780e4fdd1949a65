/// What changed from a baseline to a result, evaluator by evaluator and as a whole.
package struct ResultComparison: Sendable, Hashable {
  package enum Verdict: Sendable, Hashable {
    case regressed, improved, noDecisiveChange
    /// Why the two can't be compared.
    case notComparable(String)

    /// The verdict's word in JSON.
    package var name: String {
      switch self {
      case .regressed: "regressed"
      case .improved: "improved"
      case .noDecisiveChange: "no_decisive_change"
      case .notComparable: "not_comparable"
      }
    }
  }

  /// The results' ids.
  package let baseline: Int
  package let current: Int
  /// The evaluators of both, in the current result's order.
  package let evaluators: [EvaluatorChange]
  package let onlyBefore: [EvaluatorFigures]
  package let onlyAfter: [EvaluatorFigures]
  /// How many runs of each are no tries, by why.
  package let excludedBefore: [Exclusion: Int]
  package let excludedAfter: [Exclusion: Int]
  /// What decided about the whole; nil where nothing can be compared.
  package let decision: ComparisonDecision?

  package init(baseline: ResultFigures, current: ResultFigures) {
    self.baseline = baseline.result
    self.current = current.result
    let before = Dictionary(baseline.evaluators.map { ($0.evaluator, $0) }) { first, _ in first }
    let after = Set(current.evaluators.map(\.evaluator))
    evaluators = current.evaluators.compactMap { figures in
      before[figures.evaluator].map {
        EvaluatorChange(evaluator: figures.evaluator, name: figures.name, before: $0.tries, after: figures.tries)
      }
    }
    onlyBefore = baseline.evaluators.filter { !after.contains($0.evaluator) }
    onlyAfter = current.evaluators.filter { before[$0.evaluator] == nil }
    excludedBefore = baseline.excluded
    excludedAfter = current.excluded
    let seed = UInt64(truncatingIfNeeded: baseline.result) << 32 ^ UInt64(truncatingIfNeeded: current.result)
    decision = ComparisonDecision(evaluators, seed: seed)
  }

  package var overall: Verdict {
    if let decision { return decision.verdict }
    return .notComparable(
      evaluators.isEmpty ? "they have no evaluator in common" : "no evaluator has tries in both")
  }

  /// The mean over the evaluators of both, each counting once, of how their rates changed; from −1 to 1.
  package var difference: Double? { decision?.difference }
  /// Of the difference; where resampling made one.
  package var interval: Interval? { decision?.interval }
  /// Two-sided; where a test decided.
  package var pValue: Double? { decision?.pValue }

  /// The evaluators that regressed for themselves.
  package var regressions: [EvaluatorChange] { evaluators.filter { $0.verdict == .regressed } }

  /// How many evaluators regressed; at least 1 where the whole did.
  package var regressionCount: Int { max(regressions.count, overall == .regressed ? 1 : 0) }
}
