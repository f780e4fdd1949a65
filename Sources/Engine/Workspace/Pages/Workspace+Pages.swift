import Evaluation
import GRDB

/// Parts of lists that may be as long as everything that was ever run: what is narrowed, counted and cut is the
/// database's work.
extension Workspace {
  /// Runs, newest first, without their transcripts.
  func page(_ query: RunQuery, _ slice: Slice) async throws(BackendError) -> Listed<Run> {
    try await read { db in
      let condition = query.condition
      let runs = try Self.runs(db, where: condition, order: "id DESC LIMIT \(slice.size) OFFSET \(slice.offset)")
      return Listed(runs, of: try Self.count(db, "runs", condition, seen: runs.count, slice))
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
      return Listed(results, of: try Self.count(db, "results", condition, seen: rows.count, slice))
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
      return Listed(evaluators, of: try Self.count(db, "evaluators", condition, seen: ids.count, slice))
    }
  }

  /// How long the whole list is: where the slice holds its end that is known.
  private static func count(_ db: Database, _ table: String, _ condition: SQL, seen: Int, _ slice: Slice) throws -> Int
  {
    if seen < slice.size, seen > 0 || slice.offset == 0 { return slice.offset + seen }
    return try Int.fetchOne(
      db, SQLRequest(literal: "SELECT COUNT(*) FROM \(sql: table) WHERE \(condition)", cached: true)) ?? 0
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
