/// A 95% interval, and the method that made it.
package struct Interval: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    /// Wilson's score interval over tries.
    case wilson
    /// Wilson's score interval with evaluators in place of tries.
    case evaluatorWilson = "evaluator_wilson"
    /// Evaluators drawn with replacement, each with all its tries.
    case clusterBootstrap = "cluster_bootstrap"
    /// Evaluators drawn with replacement, each with its tries before and after.
    case pairedBootstrap = "paired_bootstrap"

    /// The method for a reader.
    package var words: String {
      switch self {
      case .wilson: "Wilson"
      case .evaluatorWilson: "Wilson over evaluators"
      case .clusterBootstrap: "cluster bootstrap over evaluators"
      case .pairedBootstrap: "paired bootstrap over evaluators"
      }
    }
  }

  package let lower: Double
  package let upper: Double
  package let method: Method

  package init(lower: Double, upper: Double, method: Method) {
    self.lower = lower
    self.upper = upper
    self.method = method
  }

  /// The two-sided 95% quantile of the normal distribution.
  private static let z = 1.959_963_984_540_054

  /// The score interval of a rate that so many observations gave, at least one (Wilson 1927, JASA 22:209).
  static func wilson(rate: Double, count: Int, _ method: Method) -> Interval {
    let n = Double(count)
    let centre = rate + z * z / (2 * n)
    let reach = z * (rate * (1 - rate) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // By rounding alone a rate of 0 or 1 could lie outside.
    return Interval(
      lower: max(0, min(rate, (centre - reach) / scale)), upper: min(1, max(rate, (centre + reach) / scale)),
      method: method)
  }
}
