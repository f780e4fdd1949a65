import Evaluation

/// Cron jobs; the scheduler hears of each change.
extension Call {
  func listCronJobs() async throws(Refusal) -> Answer {
    let filter = try await filter()
    var answers: [JSONValue] = []
    for job in try await library.cronJobs() {
      guard filter.agent == nil || filter.agent == job.agent, filter.project == nil || filter.project == job.project
      else { continue }
      answers.append(try await answer(job))
    }
    return .ok(.array(answers))
  }

  func createCronJob() async throws(Refusal) -> Answer {
    var job = try CronJobForm.job(fields, over: nil, now: scheduler.clock.now)
    job.createdVia = ["cli", "sdk", "mcp"].first { $0 == clientSource } ?? "api"
    let checked = try await library.checked(job)
    let kept = try await library.ask { () throws(BackendError) in try await library.whole.create(checked) }
    await scheduler.look()
    return .created(try await answer(kept))
  }

  func updateCronJob() async throws(Refusal) -> Answer {
    let job = try CronJobForm.job(fields, over: try await library.cronJob(id), now: scheduler.clock.now)
    let checked = try await library.checked(job)
    let kept = try await library.ask { () throws(BackendError) in try await library.whole.update(checked) }
    await scheduler.look()
    return .ok(try await answer(kept))
  }

  func deleteCronJob() async throws(Refusal) -> Answer {
    _ = try await library.cronJob(id)
    try await library.ask { () throws(BackendError) in try await library.whole.deleteCronJob(id) }
    await scheduler.look()
    return .noContent
  }

  func answer(_ job: CronJob) async throws(Refusal) -> JSONValue {
    var evaluators: [Evaluator] = []
    for id in job.evaluators { evaluators.append(try await library.evaluator(id)) }
    return job.answer(evaluators, try await names(), next: Timetable(job)?.next(after: scheduler.clock.now))
  }
}
