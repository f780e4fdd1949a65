import Evaluation
import GRDB

/// A result as a row of the database.
enum ResultRow {
  /// The result of a row with all columns, and its runs.
  static func result(_ row: Row, runs: [Run]) throws -> RunResult {
    let id: Int = row["id"]
    guard let status = RunStatus(rawValue: row["status"]) else {
      throw BackendError.storage("the workspace's result \(id) is damaged")
    }
    var result = RunResult(
      id: id, label: row["label"], agent: row["agent"], status: status, runAsText: row["run_as_text"], runs: runs,
      createdAt: Timestamp(microseconds: row["created_at"]))
    result.project = row["project"]
    result.cronJob = row["cron_job"]
    return result
  }

  /// The same without runs, with what the row counts of them.
  static func summary(_ row: Row) throws -> ResultSummary {
    let result = try result(row, runs: [])
    return ResultSummary(
      id: result.id, label: result.label, agent: result.agent, status: result.status, progress: progress(row),
      createdAt: result.createdAt)
  }

  static func progress(_ row: Row) -> ResultProgress {
    var progress = ResultProgress()
    progress.total = row["total"]
    progress.running = row["running"]
    for status in ["completed", "broken", "late", "cancelled"] { progress.done += row[status] as Int }
    progress.passed = row["passed"]
    progress.failed = row["failed"]
    progress.review = row["review"]
    progress.cancelled = row["cancelled"]
    return progress
  }

  static func unknown(_ id: Int) -> BackendError { .unknown(.init(kind: "result", name: String(id))) }
}
