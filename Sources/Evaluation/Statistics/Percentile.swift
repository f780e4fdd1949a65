/// A percentile that is worth showing, and how many numbers it needs before it says anything.
package enum Percentile: Int, Sendable, Hashable, CaseIterable {
  case p50 = 50
  case p90 = 90
  case p95 = 95
  case p99 = 99

  /// The fewest numbers of which one lies, on average, above the percentile.
  package var leastCount: Int {
    switch self {
    case .p50: 1
    case .p90: 10
    case .p95: 20
    case .p99: 100
    }
  }

  /// For a reader, `p95`.
  package var words: String { "p\(rawValue)" }
}
