import Evaluation

/// Cron jobs of a client, which may name only what is there for it.
extension ScopedLibrary {
  func cronJobs() async throws(Refusal) -> [CronJob] {
    let all = try await ask { () throws(BackendError) in try await whole.cronJobs() }
    return all.filter { project == nil || project == $0.project }
  }

  func cronJob(_ id: Int) async throws(Refusal) -> CronJob {
    guard let job = try await cronJobs().first(where: { $0.id == id }) else { throw .notFound }
    return job
  }

  /// The cron job with its project, or what of it isn't there.
  func checked(_ job: CronJob) async throws(Refusal) -> CronJob {
    var job = job
    let agents = try await agents()
    let agent = agents.first { $0.id == job.agent }
    if let id = job.agent, agent == nil { throw .field("agent", "Invalid pk \"\(id)\" - object does not exist.") }
    var projects = agent.map { [$0.project] } ?? []
    for id in job.evaluators { projects.append(try await evaluatorsProject(id)) }
    guard let project = projects.first, projects.allSatisfy({ $0 == project }) else {
      throw .field("scenarios", "a cron job keeps to one project, that of its agent")
    }
    job.project = project
    _ = try await checked(job.request)
    return job
  }

  private func evaluatorsProject(_ id: Int) async throws(Refusal) -> Int {
    do throws(Refusal) { return try await evaluator(id).project } catch {
      guard error == .notFound else { throw error }
      throw .field("scenarios", "Invalid scenario IDs or scenarios not found: \(id)")
    }
  }
}
