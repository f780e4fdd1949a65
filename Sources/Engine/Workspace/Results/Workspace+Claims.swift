import Evaluation
import GRDB

/// Work is claimed for a time, so that what a lost process held comes back.
extension Workspace {
  /// Begins up to so many of a result's waiting runs as the owner's own, the longest first, each with its number.
  func claimPending(
    result: Int, owner: String, limit: Int, lease: Duration, dialling: Dialling = Dialling()
  ) async throws(BackendError) -> ClaimedRuns {
    let (now, until) = (now(), end(of: lease))
    return try await write { db in
      let waiting = try Int.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT id FROM runs WHERE result = \(result) AND \(RunConditions.isWaiting)
            ORDER BY precedence, id LIMIT \(limit)
            """, cached: true))
      let free = dialling.isDifferent ? try Self.freeNumbers(db, dialling.pool) : nil
      let ids = waiting.prefix(free?.count ?? .max)
      let begin = try db.cachedStatement(sql: Self.beginning)
      var runs = try Self.runs(db, where: .isOne(of: ids), order: "precedence, id")
      for index in runs.indices {
        let number = free?[index]
        dialling.give(number ?? dialling.pool.first, to: &runs[index])
        (runs[index].status, runs[index].startedAt) = (.inProgress, now)
        try begin.execute(arguments: [
          RunStatus.inProgress.rawValue, owner, until, now.microseconds, runs[index].number,
          runs[index].inboundNumber, number, runs[index].id,
        ])
      }
      let lacksNumbers = ids.count < waiting.count
      return ClaimedRuns(runs: runs, isDrained: waiting.count < limit && !lacksNumbers, lacksNumbers: lacksNumbers)
    }
  }

  private static let beginning = """
    UPDATE runs SET status = ?, owner = ?, lease_until = ?, started_at = ?, number = ?, inbound_number = ?,
      held_number = ?
    WHERE id = ?
    """

  /// The numbers that no run under way has for itself, of whatever result and process.
  private static func freeNumbers(_ db: Database, _ pool: [String]) throws -> [String] {
    let held = Set(try String.fetchAll(db, sql: "SELECT held_number FROM runs WHERE held_number IS NOT NULL"))
    return pool.filter { !held.contains($0) }
  }

  /// Keeps those of an owner's runs that it is still about for longer; the ids of those that it has been asked to end.
  func renew(_ runs: [Int], owner: String, lease: Duration) async throws(BackendError) -> [Int] {
    let until = end(of: lease)
    return try await write { db in
      try db.execute(
        literal: """
          UPDATE runs SET lease_until = \(until) WHERE \(SQL.isOne(of: runs)) AND \(RunConditions.isOwned(by: owner))
          """)
      return try Int.fetchAll(
        db,
        SQLRequest(
          literal: "SELECT id FROM runs WHERE \(RunConditions.isOwned(by: owner)) AND is_cancelled ORDER BY id"))
    }
  }

  private func end(of lease: Duration) -> Int { now().microseconds + lease.microseconds }

  /// Puts back the runs whose owner is dead, or has not renewed them in time; their ids.
  func orphans(isAlive: @escaping @Sendable (_ owner: String) -> Bool) async throws(BackendError) -> [Int] {
    let now = now().microseconds
    return try await write { db in
      let owners = try String.fetchAll(
        db, SQLRequest(literal: "SELECT DISTINCT owner FROM runs WHERE \(RunConditions.isClaimed)"))
      guard !owners.isEmpty else { return [] }
      let dead = owners.filter { !isAlive($0) }
      let isLost: SQL = "(lease_until <= \(now) OR owner IN (SELECT value FROM json_each(\(JSONValue(dead).compact))))"
      return try Self.putBack(db, where: "\(RunConditions.isClaimed) AND \(isLost)")
    }
  }

  /// Puts back what an owner is about.
  func giveBack(owner: String) async throws(BackendError) {
    _ = try await write { db in try Self.putBack(db, where: RunConditions.isOwned(by: owner)) }
  }

  /// What was to be cancelled is, and chats that clients held have failed: half a conversation can't be gone on with, and
  /// one that began anew behind a client's back would be another. Everything else waits again as if it had never begun.
  private static func putBack(_ db: Database, where condition: SQL) throws -> [Int] {
    let rows = try Row.fetchAll(
      db,
      // Left to itself, SQLite reads all runs for the sake of their order.
      SQLRequest(literal: "SELECT id, is_cancelled FROM runs INDEXED BY owned_runs WHERE \(condition) ORDER BY id"))
    let ids = rows.map { $0["id"] as Int }
    guard !ids.isEmpty else { return [] }
    try db.execute(
      literal: """
        UPDATE runs SET status = \(RunStatus.pending.rawValue), started_at = NULL, owner = NULL, lease_until = NULL,
          held_number = NULL
        WHERE \(SQL.isOne(of: ids))
        """)
    let cancelled = rows.filter { $0["is_cancelled"] }.map { $0["id"] as Int }
    try markCancelled(db, cancelled)
    try breakOff(db, chatsAmong: Set(ids).subtracting(cancelled).sorted())
    return ids
  }

  private static func breakOff(_ db: Database, chatsAmong runs: [Int]) throws {
    let reasons = JSONValue(["the server that held the chat ended in the middle of it"]).compact
    try db.execute(
      literal: """
        UPDATE runs SET status = \(RunStatus.failed.rawValue), outcome = \(Verdict.Outcome.failed.rawValue),
          fault = \(Verdict.Fault.infrastructure.rawValue), reasons = \(reasons),
          ended_reason = 'call-failed-unknown-error'
        WHERE \(SQL.isOne(of: runs)) AND (
          SELECT json_extract(request, \("$." + RunRequest.chatMember)) FROM results WHERE id = runs.result) IS NOT NULL
        """)
  }

  /// Results that are not at their end, newest first: what a former process left, or another is about.
  func unfinishedResults() async throws(BackendError) -> [UnfinishedResult] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT *, json_extract(request, ?) IS NOT NULL AS is_chat FROM results
          WHERE total > completed + broken + late + cancelled ORDER BY id DESC
          """, arguments: ["$." + RunRequest.chatMember])
      return rows.map { row in
        UnfinishedResult(
          id: row["id"], label: row["label"], progress: ResultRow.progress(row),
          createdAt: Timestamp(microseconds: row["created_at"]), isChat: row["is_chat"])
      }
    }
  }
}
