import GRDB

/// Which of the waiting runs is begun first: the longest (LPT: Graham, "Bounds on multiprocessing timing anomalies",
/// 1969), by how long the evaluator's conversations took lately.
///
/// Durations are rounded, so that evaluators that take about as long stay interleaved, the first tries of all before the
/// second ones. An evaluator that nothing is known of may be the longest, and is begun first.
enum Precedence {
  /// How many of the evaluator's newest conversations count.
  private static let sample = 10
  static let unknown = -1000

  /// By evaluator; lower is sooner.
  static func load(_ db: Database, evaluators: Set<Int>) throws -> [Int: Int] {
    // The index by its name: left to itself, SQLite looks at each run of the evaluator, those that wait too.
    let statement = try db.cachedStatement(
      sql: """
        SELECT avg(duration) FROM (
          SELECT duration FROM runs INDEXED BY measured_runs WHERE evaluator = ? AND status = 'completed' AND duration IS NOT NULL
          ORDER BY id DESC LIMIT \(sample))
        """)
    var precedence: [Int: Int] = [:]
    for evaluator in evaluators {
      guard let mean = try Double.fetchOne(statement, arguments: [evaluator]) else { continue }
      precedence[evaluator] = -step(microseconds: Int(mean))
    }
    return precedence
  }

  /// Two steps to each doubling of the time.
  static func step(microseconds: Int) -> Int {
    let time = max(microseconds, 2)
    let exponent = Int.bitWidth - 1 - time.leadingZeroBitCount
    return 2 * exponent + (time >> (exponent - 1)) & 1
  }
}
