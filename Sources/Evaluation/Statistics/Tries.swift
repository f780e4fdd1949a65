/// How many of one evaluator's, or a whole result's, tries passed; a try is a run that says something of the agent.
package struct Tries: Sendable, Hashable {
  package var passed: Int
  package var count: Int

  package init(passed: Int = 0, count: Int = 0) {
    self.passed = passed
    self.count = count
  }

  /// The part that passed, from 0 to 1; nil where there was no try.
  package var rate: Double? { count == 0 ? nil : Double(passed) / Double(count) }

  /// pass^k, the chance that all of k tries pass: C(c,k)/C(n,k) (Yao et al. 2024, arXiv 2406.12045); nil where k isn't
  /// from 1 to the number of tries.
  package func passHat(_ k: Int) -> Double? { chance(ofAll: k, among: passed) }

  /// pass@k, the chance that at least one of k tries passes: 1 − C(n−c,k)/C(n,k) (Chen et al. 2021, arXiv 2107.03374);
  /// nil where k isn't from 1 to the number of tries.
  package func passAt(_ k: Int) -> Double? { chance(ofAll: k, among: count - passed).map { 1 - $0 } }

  /// Where the agent's own rate lies (Wilson 1927, 95%); nil where there was no try.
  package var interval: Interval? { rate.map { .wilson(rate: $0, count: count, .wilson) } }

  /// The tries of both.
  package static func + (left: Tries, right: Tries) -> Tries {
    Tries(passed: left.passed + right.passed, count: left.count + right.count)
  }

  /// C(m,k)/C(n,k), as a product of ratios: no factorial is ever formed.
  private func chance(ofAll k: Int, among m: Int) -> Double? {
    guard k >= 1, k <= count else { return nil }
    guard k <= m else { return 0 }
    return (0..<k).reduce(1) { $0 * (Double(m - $1) / Double(count - $1)) }
  }
}

extension Sequence<Tries> {
  /// The tries of all.
  package var pooled: Tries { reduce(Tries(), +) }
}
