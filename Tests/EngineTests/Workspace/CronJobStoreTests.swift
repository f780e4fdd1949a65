import Evaluation
import Testing

@testable import Engine

/// Cron jobs in the workspace's file.
@Suite struct CronJobStoreTests {
  private static let text = """
    workspace: 1
    projects: [{id: 1, name: A}]
    agents: [{id: 11, name: One, project: 1}]
    """

  private func workspace(_ scratch: ScratchWorkspace) async throws -> Workspace {
    let workspace = try await scratch.open()
    try await workspace.importText(Self.text)
    return workspace
  }

  @Test func aCronJobComesBackAsItWasMade() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await workspace(scratch)
    var job = CronJob(project: 1, expression: "*/5 * * * mon-fri")
    (job.name, job.agent, job.timeZone) = ("nightly", 11, "Europe/Berlin")
    (job.evaluators, job.tags, job.personalities) = ([3, 1, 2], ["a, b", "c"], [5])
    (job.frequency, job.concurrency, job.mode, job.notifyOn) = (7, 3, .text, .failure)
    (job.isActive, job.createdVia, job.scheduledAt) = (false, "sdk", Timestamp(microseconds: 5))
    let made = try await workspace.create(job)
    (job.id, job.createdAt, job.updatedAt) = (1, scratch.now, scratch.now)
    #expect(made == job)
    #expect(try await scratch.open().cronJobs() == [job])

    scratch.pass(.seconds(1))
    (job.agent, job.concurrency, job.expression, job.isActive) = (nil, nil, "@daily", true)
    job.updatedAt = scratch.now
    #expect(try await workspace.update(job) == job)
    try await workspace.note(cronJob: 1, dueAt: scratch.now, error: "why")
    (job.lastDueAt, job.lastError) = (scratch.now, "why")
    #expect(try await workspace.cronJobs() == [job])
  }

  @Test func idsNeverRepeatAndWhatIsNotThereIsSaid() async throws {
    let workspace = try await workspace(ScratchWorkspace())
    let job = try await workspace.create(CronJob(project: 1, expression: "@daily"))
    try await workspace.deleteCronJob(job.id)
    let unknown = BackendError.unknown(.init(kind: "cron job", name: "1"))
    await #expect(throws: unknown) { try await workspace.deleteCronJob(1) }
    await #expect(throws: unknown) { try await workspace.update(job) }
    #expect(try await workspace.create(job).id == 2)
  }

  @Test func aProjectAndAnAgentWithACronJobStay() async throws {
    let workspace = try await workspace(ScratchWorkspace())
    var job = CronJob(project: 1, expression: "@daily")
    job.agent = 11
    _ = try await workspace.create(job)
    await #expect(throws: BackendError.conflict("agent 11 is used by 1 cron job: delete those first")) {
      try await workspace.delete(.agent, [11])
    }
    try await workspace.deleteCronJob(1)
    try await workspace.delete(.agent, [11])
    try await workspace.delete(.project, [1])
  }
}
