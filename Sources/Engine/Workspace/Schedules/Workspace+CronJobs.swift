import Evaluation
import GRDB

extension Workspace {
  func cronJobs() async throws(BackendError) -> [CronJob] {
    try await read { db in try Row.fetchAll(db, sql: "SELECT * FROM cron_jobs ORDER BY id").map(CronJobRow.job) }
  }

  func create(_ job: CronJob) async throws(BackendError) -> CronJob {
    let now = now()
    return try await write { db in
      var job = job
      (job.createdAt, job.updatedAt) = (now, now)
      let columns = CronJobRow.columns(job) + [("created_via", job.createdVia), ("created_at", now.microseconds)]
      let places = columns.map { _ in "?" }.joined(separator: ", ")
      try db.execute(
        sql: "INSERT INTO cron_jobs (\(columns.map(\.name).joined(separator: ", "))) VALUES (\(places))",
        arguments: StatementArguments(columns.map(\.value)))
      job.id = Int(db.lastInsertedRowID)
      return job
    }
  }

  func update(_ job: CronJob) async throws(BackendError) -> CronJob {
    let now = now()
    return try await write { db in
      var job = job
      job.updatedAt = now
      let columns = CronJobRow.columns(job)
      try db.execute(
        sql: "UPDATE cron_jobs SET \(columns.map { "\($0.name) = ?" }.joined(separator: ", ")) WHERE id = ?",
        arguments: StatementArguments(columns.map(\.value)) + [job.id])
      return try Self.cronJob(db, job.id)
    }
  }

  func deleteCronJob(_ id: Int) async throws(BackendError) {
    try await write { db in
      try db.execute(sql: "DELETE FROM cron_jobs WHERE id = ?", arguments: [id])
      guard db.changesCount > 0 else { throw CronJobRow.unknown(id) }
    }
  }

  /// Keeps when a cron job last was due, and what was wrong then.
  func note(cronJob id: Int, dueAt: Timestamp, error: String?) async throws(BackendError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE cron_jobs SET last_due_at = ?, last_error = ? WHERE id = ?",
        arguments: [dueAt.microseconds, error, id])
    }
  }

  private static func cronJob(_ db: Database, _ id: Int) throws -> CronJob {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM cron_jobs WHERE id = ?", arguments: [id]) else {
      throw CronJobRow.unknown(id)
    }
    return try CronJobRow.job(row)
  }
}
