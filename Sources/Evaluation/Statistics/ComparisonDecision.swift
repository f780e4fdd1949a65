/// Whether a result as a whole changed from a baseline, and the method that says so.
///
/// One try of each evaluator on both sides makes pairs, which McNemar's test decides (p < 0.05). With more tries
/// evaluators are drawn with replacement, each with both of its rates, and the mean difference of what was drawn is
/// looked at: its 95 % interval decides where 0 lies outside. Where there is one evaluator, or all changed alike, drawing
/// says nothing; then Fisher's exact test of all tries decides (two-sided, p < 0.05).
package struct ComparisonDecision: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case mcNemar = "mcnemar"
    case pairedBootstrap = "paired_bootstrap"
    case fisher
    /// No rate changed, so there is nothing to decide.
    case unchanged

    /// The method for a reader.
    package var words: String {
      switch self {
      case .mcNemar: "McNemar's exact test"
      case .pairedBootstrap: "paired bootstrap"
      case .fisher: "Fisher's exact test of all tries"
      case .unchanged: "no evaluator's rate changed"
      }
    }
  }

  package let method: Method
  package let verdict: ResultComparison.Verdict
  /// The mean over evaluators of how their rates changed, from −1 to 1.
  package let difference: Double
  /// Of the difference; with the bootstrap.
  package let interval: Interval?
  /// Two-sided; with the tests.
  package let pValue: Double?

  private static let level = 0.05
  /// What differences of rates lose by rounding: less is none.
  private static let rounding = 1e-9

  private init(
    _ method: Method, _ difference: Double, isDecisive: Bool, interval: Interval? = nil, pValue: Double? = nil
  ) {
    self.method = method
    self.difference = difference
    self.interval = interval
    self.pValue = pValue
    verdict = !isDecisive ? .noDecisiveChange : difference < 0 ? .regressed : .improved
  }

  /// Nil where no evaluator has tries on both sides.
  init?(_ changes: [EvaluatorChange], seed: UInt64) {
    let differences = changes.compactMap(\.difference)
    let compared = changes.filter { $0.difference != nil }
    guard let first = differences.first else { return nil }
    if compared.allSatisfy({ $0.before.count == 1 && $0.after.count == 1 }) {
      self = .paired(differences)
    } else if differences.contains(where: { abs($0 - first) > Self.rounding }) {
      self = .resampled(differences, seed)
    } else if first == 0 {
      self.init(.unchanged, 0, isDecisive: false)
    } else {
      self = .pooled(compared, first)
    }
  }

  private static func paired(_ differences: [Double]) -> ComparisonDecision {
    let p = McNemarTest(worse: differences.count { $0 < 0 }, better: differences.count { $0 > 0 }).pValue
    return ComparisonDecision(.mcNemar, mean(differences), isDecisive: p < level, pValue: p)
  }

  private static func resampled(_ differences: [Double], _ seed: UInt64) -> ComparisonDecision {
    let interval = Bootstrap(seed: seed).interval(differences, .pairedBootstrap, of: mean)
    let isDecisive = interval.map { $0.lower > rounding || $0.upper < -rounding } ?? false
    return ComparisonDecision(.pairedBootstrap, mean(differences), isDecisive: isDecisive, interval: interval)
  }

  private static func pooled(_ changes: [EvaluatorChange], _ difference: Double) -> ComparisonDecision {
    let (before, after) = (changes.map(\.before).pooled, changes.map(\.after).pooled)
    let p = FisherTest(before: before, after: after).pValue
    // Where evaluators have unequal numbers of tries, all together can go the other way than each of them (Simpson 1951).
    let isSameWay = ((after.rate ?? 0) < (before.rate ?? 0)) == (difference < 0)
    return ComparisonDecision(.fisher, difference, isDecisive: p < level && isSameWay, pValue: p)
  }

  private static func mean(_ differences: [Double]) -> Double {
    differences.reduce(0, +) / Double(differences.count)
  }
}
