import Evaluation
import GRDB

extension Workspace {
  /// Keeps what came of an owner's runs, each once; the ids of those that were still its own.
  func finish(_ runs: [FinishedRun], owner: String) async throws(BackendError) -> [Int] {
    try await write { db in try runs.filter { try $0.write(db, owner: owner) }.map(\.id) }
  }

  /// Keeps the calls that an owner's run has behind it; false where it is no longer its own.
  func note(_ run: Boxed<Run>, owner: String) async throws(BackendError) -> Bool {
    let run = run.wrappedValue
    return try await write { db in
      try db.execute(
        literal: """
          UPDATE runs SET history = \(JSONValue.array(run.history.map(\.json)).compact)
          WHERE id = \(run.id) AND \(RunConditions.isOwned(by: owner))
          """)
      return db.changesCount > 0
    }
  }

  /// Cancels what has not begun of a result, and asks the owners of the rest to end it.
  func cancel(result id: Int) async throws(BackendError) -> Cancellation {
    try await write { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM results WHERE id = ?", arguments: [id]) != nil else {
        throw ResultRow.unknown(id)
      }
      return try Self.cancel(db, where: "result = \(id)")
    }
  }

  /// Cancels a run, or asks its owner to end it.
  func cancel(run id: Int) async throws(BackendError) -> Cancellation {
    try await write { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM runs WHERE id = ?", arguments: [id]) != nil else {
        throw BackendError.unknown(.init(kind: "run", name: String(id)))
      }
      return try Self.cancel(db, where: "id = \(id)")
    }
  }

  private static func cancel(_ db: Database, where condition: SQL) throws -> Cancellation {
    let waiting = try Int.fetchAll(
      db,
      SQLRequest(literal: "SELECT id FROM runs WHERE \(condition) AND \(RunConditions.isWaiting) ORDER BY id"))
    try markCancelled(db, waiting)
    let underWay = try Int.fetchAll(
      db, SQLRequest(literal: "SELECT id FROM runs WHERE \(condition) AND \(RunConditions.isClaimed) ORDER BY id"))
    try db.execute(literal: "UPDATE runs SET is_cancelled = 1 WHERE \(SQL.isOne(of: underWay))")
    return Cancellation(ended: waiting, underWay: underWay)
  }

  static func markCancelled(_ db: Database, _ runs: [Int]) throws {
    try db.execute(
      literal: """
        UPDATE runs SET status = \(RunStatus.cancelled.rawValue), ended_reason = \(Cancellation.reason),
          owner = NULL, lease_until = NULL, held_number = NULL
        WHERE \(SQL.isOne(of: runs))
        """)
  }
}
