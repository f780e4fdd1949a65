import Evaluation
import GRDB

/// A cron job as a row of the database.
enum CronJobRow {
  /// What a client may change of it.
  static func columns(_ job: CronJob) -> [(name: String, value: (any DatabaseValueConvertible)?)] {
    [
      ("project", job.project), ("agent", job.agent), ("name", job.name), ("expression", job.expression),
      ("time_zone", job.timeZone), ("evaluators", JSONValue(job.evaluators).compact),
      ("tags", JSONValue(job.tags).compact), ("personalities", JSONValue(job.personalities).compact),
      ("frequency", job.frequency), ("concurrency", job.concurrency), ("mode", job.mode.rawValue),
      ("notify_on", job.notifyOn.rawValue), ("is_active", job.isActive), ("updated_at", job.updatedAt.microseconds),
      ("scheduled_at", job.scheduledAt.microseconds),
    ]
  }

  /// The cron job of a row with all columns.
  static func job(_ row: Row) throws -> CronJob {
    let id: Int = row["id"]
    guard let mode = CronJob.Mode(rawValue: row["mode"]),
      let notifyOn = CronJob.Notification(rawValue: row["notify_on"])
    else { throw BackendError.storage("the workspace's cron job \(id) is damaged") }
    var job = CronJob(project: row["project"], expression: row["expression"])
    (job.id, job.agent, job.name, job.timeZone) = (id, row["agent"], row["name"], row["time_zone"])
    job.evaluators = list(row["evaluators"]).compactMap(\.integer)
    job.tags = list(row["tags"]).compactMap(\.string)
    job.personalities = list(row["personalities"]).compactMap(\.integer)
    (job.frequency, job.concurrency) = (row["frequency"], row["concurrency"])
    (job.mode, job.notifyOn, job.isActive) = (mode, notifyOn, row["is_active"])
    job.createdVia = row["created_via"]
    job.createdAt = Timestamp(microseconds: row["created_at"])
    job.updatedAt = Timestamp(microseconds: row["updated_at"])
    job.scheduledAt = Timestamp(microseconds: row["scheduled_at"])
    job.lastDueAt = (row["last_due_at"] as Int?).map(Timestamp.init)
    job.lastError = row["last_error"]
    return job
  }

  private static func list(_ text: String) -> [JSONValue] { (try? JSONParser.parse(text))?.value.array ?? [] }

  static func unknown(_ id: Int) -> BackendError { .unknown(.init(kind: "cron job", name: String(id))) }
}
