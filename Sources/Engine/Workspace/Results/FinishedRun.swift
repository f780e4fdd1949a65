import Evaluation
import GRDB

/// What came of a run, as the columns that keep it.
struct FinishedRun: Sendable {
  let id: Int
  private let arguments: StatementArguments
  private let turns: String

  // Where it is made, many wait for it to be written.
  @inline(never)
  init(_ run: Boxed<Run>) {
    let run = run.wrappedValue
    id = run.id
    arguments = [
      run.status.rawValue, run.verdict?.outcome.rawValue, run.verdict?.fault?.rawValue,
      run.verdict.map { JSONValue($0.reasons).compact }, run.endedReason, JSONValue.object(run.metadata).compact,
      run.duration?.microseconds,
      run.metrics.isEmpty ? nil : JSONValue.array(run.metrics.map(\.json)).compact, run.startedAt?.microseconds,
      run.number, run.inboundNumber, run.history.isEmpty ? nil : JSONValue.array(run.history.map(\.json)).compact,
      run.usage == TokenUsage() ? nil : run.usage.json.compact,
    ]
    turns = JSONValue.array(run.transcript.map(\.json)).compact
  }

  private static let update = """
    UPDATE runs SET status = ?, outcome = ?, fault = ?, reasons = ?, ended_reason = ?, metadata = ?, duration = ?,
      metrics = ?, started_at = ?, number = ?, inbound_number = ?, history = ?, usage = ?, owner = NULL,
      lease_until = NULL, held_number = NULL
    WHERE id = ? AND owner = ?
    """

  /// Keeps it and its transcript; false where the run is no longer the owner's.
  func write(_ db: Database, owner: String) throws -> Bool {
    try db.cachedStatement(sql: Self.update).execute(arguments: arguments + [id, owner])
    guard db.changesCount > 0 else { return false }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO transcripts (run, turns) VALUES (?, ?)")
      .execute(arguments: [id, turns])
    return true
  }
}
