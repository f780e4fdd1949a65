import Foundation

/// How likely a clause asks for what a condition is about: a logistic model of their traits.
///
/// A condition's score is 1/(1 + e^−s), where s is the logarithm of the sum of e^(weights · traits) over the turn's clauses:
/// it fires at 0.5. The weights are those that `evsh-bench conditions --fit` finds: a conditional logit (McFadden, 1974)
/// over a turn's open conditions and "none of them".
package struct AskingModel: Sendable {
  /// By `Trait`.
  package let weights: [Double]

  package init(weights: [Double]) { self.weights = weights }

  /// From 0 to 1, of a turn whose clauses meet the condition so.
  package func score(_ clauses: [[Double]]) -> Double {
    let odds = clauses.reduce(0) { $0 + exp(strength($1)) }
    return odds / (1 + odds)
  }

  /// How strongly one clause speaks for the condition.
  package func strength(_ traits: [Double]) -> Double {
    zip(weights, traits).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
