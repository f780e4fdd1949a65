import Evaluation
import Testing

@testable import Engine

/// Which results put a delivery in, and when.
@Suite struct DeliveryTests {
  private static let owner = "evsh 1"
  private static let text = """
    workspace: 1
    projects: [{id: 1, name: A, webhook_url: "https://a.example/project"}, {id: 2, name: B}]
    agents:
      - {id: 11, name: One, project: 1, webhook_url: "https://a.example/agent"}
      - {id: 12, name: Two, project: 1}
      - {id: 21, name: Three, project: 2}
    """

  private let scratch: ScratchWorkspace
  private let workspace: Workspace

  init() async throws {
    scratch = try ScratchWorkspace()
    workspace = try await scratch.open()
    try await workspace.importText(Self.text)
  }

  private func result(
    agent: Int?, project: Int?, runs: Int = 1, by cronJob: CronJob? = nil
  ) async throws -> RunResult {
    try await workspace.createResult(
      for: RunRequest(), agent: agent, project: project, runAsText: true,
      runs: (1...runs).map { ResultTests.planned($0) }, cronJob: cronJob)
  }

  private func claim(_ result: RunResult, limit: Int) async throws -> [Run] {
    try await workspace.claimPending(result: result.id, owner: Self.owner, limit: limit, lease: .seconds(30)).runs
  }

  private func finish(_ runs: [Run]) async throws {
    let finished = runs.map { run in
      var run = run
      run.status = .completed
      return run
    }
    #expect(try await workspace.finish(finished, owner: Self.owner) == runs.count)
  }

  private func due() async throws -> [Delivery] {
    try await workspace.takeDeliveries(9, dueBy: scratch.now, until: scratch.now)
  }

  @Test(
    arguments: [
      (11, 1, "https://a.example/agent"), (12, 1, "https://a.example/project"), (12, nil, "https://a.example/project"),
      (nil, 1, "https://a.example/project"), (21, 2, nil), (nil, nil, nil),
    ] as [(Int?, Int?, String?)])
  func theAgentsWebhookIsToldOrElseTheProjects(agent: Int?, project: Int?, url: String?) async throws {
    try await finish(claim(result(agent: agent, project: project), limit: 1))
    #expect(try await due().map(\.url) == [url].compactMap(\.self))
  }

  @Test func itIsPutInOnceWithTheEndOfTheLastRun() async throws {
    let result = try await result(agent: 11, project: 1, runs: 3)
    try await finish(claim(result, limit: 1))
    let second = try await claim(result, limit: 1)
    #expect(try await due().isEmpty)
    try await finish(second)
    // What is given back and begun again is not at its end.
    _ = try await claim(result, limit: 1)
    try await workspace.giveBack(owner: Self.owner)
    #expect(try await due().isEmpty)
    try await finish(claim(result, limit: 1))
    let delivery = try #require(try await due().first)
    #expect(delivery.result == result.id && delivery.attempt == 1 && delivery.key.count == 32)
    #expect(
      try await due() == [
        Delivery(
          id: delivery.id, result: result.id, url: delivery.url, key: delivery.key, attempt: 2, notifyOn: nil)
      ])
  }

  @Test func aResultThatIsCancelledIsAtItsEndToo() async throws {
    let result = try await result(agent: 11, project: 1, runs: 2)
    _ = try await workspace.cancel(result: result.id)
    #expect(try await due().map(\.result) == [result.id])
    try await workspace.deleteResults([result.id])
    #expect(try await due().isEmpty)
  }

  @Test func aCronJobThatWantsNothingToldPutsNothingIn() async throws {
    var job = CronJob(project: 1, expression: "@daily")
    for wish in CronJob.Notification.allCases {
      job.notifyOn = wish
      try await finish(claim(result(agent: 11, project: 1, by: job), limit: 1))
    }
    #expect(try await due().map(\.notifyOn) == [.success, .failure, .both])
  }

  @Test func whatIsTakenIsNobodyElsesUntilItsTimeIsOver() async throws {
    try await finish(claim(result(agent: 11, project: 1), limit: 1))
    let other = try await scratch.open()
    let until = Timestamp(microseconds: scratch.now.microseconds + 60_000_000)
    let taken = try #require(try await workspace.takeDeliveries(9, dueBy: scratch.now, until: until).first)
    #expect(try await other.takeDeliveries(9, dueBy: scratch.now, until: until).isEmpty)
    #expect(try await other.nextDelivery() == until)
    scratch.pass(.seconds(60))
    #expect(try await other.takeDeliveries(9, dueBy: scratch.now, until: until).map(\.attempt) == [2])
    try await workspace.putOff(delivery: taken.id, until: scratch.now, wasTried: false)
    #expect(try await due().map(\.attempt) == [2])
    try await workspace.remove(delivery: taken.id)
    #expect(try await workspace.nextDelivery() == nil)
  }

  @Test func webhooksAreExportedAndImported() async throws {
    let text = try await workspace.exportWorkspace(asYAML: true)
    #expect(text.contains("webhook_url: \"https://a.example/agent\""))
    let other = try await ScratchWorkspace().open()
    try await other.importText(text)
    #expect(try await other.agents(ListFilter()).map(\.webhookURL) == ["https://a.example/agent", nil, nil])
    #expect(try await other.projects().map(\.webhookURL) == ["https://a.example/project", nil])
    await #expect(throws: BackendError.self) {
      try await other.importText("{workspace: 1, projects: [{id: 1, name: A, webhook_url: a.example}]}")
    }
  }
}
