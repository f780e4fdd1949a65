import Evaluation
import GRDB

/// Parts of lists that may be as long as everything that was ever run: what is narrowed, counted and cut is the
/// database's work.
extension Workspace {
  /// Runs, newest first, without their transcripts.
  func page(_ query: RunQuery, _ slice: Slice) async throws(BackendError) -> Listed<Run> {
    try await read { db in
      let part: SQL = "LIMIT \(slice.size) OFFSET \(slice.offset)"
      if let condition = query.conditionOnResults {
        let runs = try Self.newestRuns(db, where: condition, part)
        // Each result knows how many it has.
        let count: SQL = "ifnull(SUM(total), 0)"
        return Listed(runs, of: try Self.count(db, count, of: "results", condition, seen: runs.count, slice))
      }
      let runs = try Self.runs(db, where: query.condition, order: "id DESC \(part)")
      return Listed(runs, of: try Self.count(db, of: "runs", query.condition, seen: runs.count, slice))
    }
  }

  /// Results, newest first, with their runs.
  func page(_ query: ResultQuery, _ slice: Slice) async throws(BackendError) -> Listed<RunResult> {
    try await read { db in
      let condition = query.condition
      let rows = try Row.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT * FROM results WHERE \(condition) ORDER BY id DESC LIMIT \(slice.size) OFFSET \(slice.offset)
            """))
      let runs = try Self.runs(db, where: .isOne(of: rows.map { $0["id"] as Int }, in: "result"))
      let byResult = Dictionary(grouping: runs, by: \.result)
      let results = try rows.map { try ResultRow.result($0, runs: byResult[$0["id"]] ?? []) }
      return Listed(results, of: try Self.count(db, of: "results", condition, seen: rows.count, slice))
    }
  }

  /// Evaluators by ascending id.
  func page(_ query: EvaluatorQuery, _ slice: Slice) async throws(BackendError) -> Listed<Evaluator> {
    try await read { db in
      let condition = query.condition
      let ids = try Int.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT id FROM evaluators WHERE \(condition) ORDER BY id LIMIT \(slice.size) OFFSET \(slice.offset)
            """))
      let evaluators = try StoredDefinition<Evaluator>.all(db, where: .isOne(of: ids)).map(\.value)
      return Listed(evaluators, of: try Self.count(db, of: "evaluators", condition, seen: ids.count, slice))
    }
  }

  /// How long the whole list is: where the slice holds its end that is known.
  private static func count(
    _ db: Database, _ count: SQL = "COUNT(*)", of table: String, _ condition: SQL, seen: Int, _ slice: Slice
  ) throws -> Int {
    if seen < slice.size, seen > 0 || slice.offset == 0 { return slice.offset + seen }
    return try Int.fetchOne(
      db, SQLRequest(literal: "SELECT \(count) FROM \(sql: table) WHERE \(condition)", cached: true)) ?? 0
  }

  /// The ids of results that meet a query, newest first.
  func ids(_ query: ResultQuery) async throws(BackendError) -> [Int] {
    try await read { db in
      try Int.fetchAll(db, SQLRequest(literal: "SELECT id FROM results WHERE \(query.condition) ORDER BY id DESC"))
    }
  }

  /// A result without its runs, but with their counts.
  func resultAlone(_ id: Int) async throws(BackendError) -> RunResult {
    try await read { db in
      let request = SQLRequest<Row>(literal: "SELECT * FROM results WHERE id = \(id)", cached: true)
      guard let row = try Row.fetchOne(db, request) else { throw ResultRow.unknown(id) }
      var result = try ResultRow.result(row, runs: [])
      result.counts = ResultRow.progress(row)
      return result
    }
  }
}
