package import Evaluation

extension EmbeddedEngine {
  package func cronJobs() async throws(BackendError) -> [CronJob] { try await workspace.cronJobs() }
  package func create(_ job: CronJob) async throws(BackendError) -> CronJob { try await workspace.create(job) }
  package func update(_ job: CronJob) async throws(BackendError) -> CronJob { try await workspace.update(job) }
  package func deleteCronJob(_ id: Int) async throws(BackendError) { try await workspace.deleteCronJob(id) }

  package func launch(_ job: CronJob, dueAt: Timestamp) async throws(BackendError) -> RunResult {
    // Clients' keys begin with a number.
    let key = "cron:\(job.id):\(dueAt.microseconds / 60_000_000)"
    // Whatever the job asks for by now: it was its turn.
    if let launched = try await workspace.result(launchedWith: key) { return try await workspace.result(launched.id) }
    let planned = try await planner.plan(job.request)
    guard planned.plan.problems.isEmpty else { throw .refused(planned.plan.problems) }
    return try await launch(job.request, planned, planned.casts, key, by: job)
  }

  package func note(cronJob id: Int, dueAt: Timestamp, error: String?) async throws(BackendError) {
    try await workspace.note(cronJob: id, dueAt: dueAt, error: error)
  }
}
