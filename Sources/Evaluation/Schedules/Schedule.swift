/// The cron jobs of an engine, kept with what there is; who serves decides when they are due.
package protocol Schedule: Sendable {
  /// All cron jobs, by ascending id.
  func cronJobs() async throws(BackendError) -> [CronJob]
  /// Keeps a new cron job; its id is the engine's. Throws where it refers to what isn't there.
  func create(_ job: CronJob) async throws(BackendError) -> CronJob
  /// Changes a cron job; throws where there is none of the id.
  func update(_ job: CronJob) async throws(BackendError) -> CronJob
  func deleteCronJob(_ id: Int) async throws(BackendError)
  /// Launches what a cron job is due at, once for each such minute, whoever asks how often; the result of the first time.
  func launch(_ job: CronJob, dueAt: Timestamp) async throws(BackendError) -> RunResult
  /// Keeps when a cron job last was due, and why nothing was launched, where nothing was.
  func note(cronJob id: Int, dueAt: Timestamp, error: String?) async throws(BackendError)
}
