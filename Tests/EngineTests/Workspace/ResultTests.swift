import Evaluation
import GRDB
import Testing

@testable import Engine

/// Results and runs: what is kept comes back, and counts are right at every moment.
struct ResultTests {
  static let owner = "evsh 1"

  static func planned(_ evaluator: Int, attempt: Int = 1) -> Run {
    var run = Run(
      id: 0, result: 0, evaluator: evaluator, evaluatorName: "E\(evaluator)", attempt: attempt, status: .pending,
      createdAt: Timestamp(microseconds: 0))
    var profile = TestProfile(id: 6, name: "Bob")
    (profile.agent, profile.project) = (42, 7)
    profile.callerVariables = ["name": "Bob", "list": [1, .null, ["a": true]]]
    run.profile = profile
    (run.personality, run.personalityName) = (5, "Calm")
    (run.number, run.inboundNumber) = ("+14155550100", "+14155550101")
    return run
  }

  static func request() -> RunRequest {
    var request = RunRequest()
    request.selection = .evaluators([1, 2])
    request.label = "nightly"
    return request
  }

  /// A workspace with one result of so many runs.
  static func started(_ scratch: ScratchWorkspace, runs: Int) async throws -> (Workspace, RunResult) {
    let workspace = try await scratch.open()
    let result = try await workspace.createResult(
      for: request(), agent: 42, runAsText: true, runs: (1...runs).map { planned($0) })
    return (workspace, result)
  }

  @Test func ofResultsThatAreKeptTogetherOneThatCannotBeKeepsNoOtherFromIt() async throws {
    let workspace = try await ScratchWorkspace().open()
    let new = ["a", "b", "a", nil, nil].map { key in
      NewResult(
        request: Self.request(), agent: 42, project: nil, runAsText: true, runs: [Self.planned(1)], key: key)
    }
    let kept = await workspace.createResults(new).map { try? $0.get().id }
    #expect(kept == [1, 2, nil, 3, 4])
    #expect(try await workspace.results(ListFilter()).map(\.runs.count) == [1, 1, 1, 1])
  }

  @Test func theVersionGrowsWithWhatAnAnswerTells() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await Self.started(scratch, runs: 3)
    let other = try await scratch.open()
    var former = -1
    func hasGrown() async throws -> Bool {
      let number = try await other.version(ofResult: result.id).number
      defer { former = number }
      return number > former
    }
    #expect(try await hasGrown())
    #expect(try await !hasGrown())
    let lease = Duration.seconds(30)
    let runs = try await workspace.claimPending(result: result.id, owner: "me", limit: 2, lease: lease).runs
    #expect(try await hasGrown())
    _ = try await workspace.renew(runs.map(\.id), owner: "me", lease: lease)
    #expect(try await !hasGrown())
    var run = runs[0]
    run.history = [FormerCall(status: .failed, endedReason: nil, fault: .infrastructure, reason: "gone")]
    #expect(try await workspace.note(Boxed(wrappedValue: run), owner: "me"))
    #expect(try await hasGrown())
    run.status = .completed
    #expect(try await workspace.finish(run, owner: "me"))
    #expect(try await hasGrown())
    _ = try await workspace.cancel(result: result.id)
    #expect(try await hasGrown())
    try await workspace.giveBack(owner: "me")
    #expect(try await hasGrown())
    try await workspace.deleteRuns([run.id], ofResult: result.id)
    #expect(try await hasGrown())
    let before = try await other.version(ofResult: result.id)
    try await workspace.importText("{workspace: 1, projects: [{id: 9, name: New}]}")
    #expect(try await other.version(ofResult: result.id).generation > before.generation)
  }

  @Test func aResultComesBackAsItWasMade() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await Self.started(scratch, runs: 3)
    #expect(result.status == .pending && result.label == "nightly" && result.agent == 42 && result.runAsText)
    #expect(result.createdAt == scratch.now)
    #expect(result.runs.map(\.evaluator) == [1, 2, 3])
    #expect(try await scratch.open().result(result.id) == result)
    #expect(try await workspace.results(ListFilter()) == [result])
    await #expect(throws: BackendError.unknown(.init(kind: "result", name: "99"))) { try await workspace.result(99) }
    await #expect(throws: BackendError.unknown(.init(kind: "run", name: "99"))) { try await workspace.run(99) }
  }

  @Test func aRunComesBackAsItWasFinished() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await Self.started(scratch, runs: 1)
    var run = try await workspace.claimPending(result: result.id, owner: Self.owner, limit: 1, lease: .seconds(30))
      .runs[0]
    #expect(run.status == .inProgress && run.startedAt == scratch.now)
    scratch.pass(.seconds(1))
    run.startedAt = scratch.now
    run.history = [
      FormerCall(
        status: .failed, endedReason: "Main agent-busy", fault: .infrastructure, reason: "too many",
        duration: .seconds(2)),
      FormerCall(status: .completed, endedReason: nil, fault: .caller, reason: "nothing fits"),
    ]
    #expect(try await workspace.note(Boxed(wrappedValue: run), owner: Self.owner))
    #expect(try await workspace.run(run.id).history == run.history)
    run.status = .completed
    run.verdict = Verdict(.failed, fault: .agent, reasons: ["never said 'booked'", "too slow"])
    run.endedReason = "Main agent-ended-call"
    run.metadata = ["call_id": "x/1", "n": 3, "f": .number(0.5)]
    run.duration = .milliseconds(61_234)
    run.metrics = [
      MetricValue("Latency", .numeric, .number(1)), MetricValue("Tool Call Success", .binary, .flag(false)),
      MetricValue("Mood", .enumeration, .word("calm")),
    ]
    run.transcript = [
      TranscriptTurn(.mainAgent, "Hello\n\u{2028}\"", start: .microseconds(1), end: .microseconds(333_333)),
      TranscriptTurn(.testingAgent, "Hi", start: .seconds(1), end: .seconds(2), why: "rule 3"),
      TranscriptTurn(.functionCall, "", data: ["id": "1", "name": "book"], start: .seconds(2), end: .seconds(2)),
      TranscriptTurn(
        .functionCallResult, "", data: ["id": "1", "result": .null], start: .seconds(3), end: .seconds(3)),
    ]
    #expect(try await workspace.finish(run, owner: Self.owner))
    #expect(try await workspace.run(run.id) == run)
    #expect(try await workspace.finish(run, owner: Self.owner) == false)
    run.transcript = []
    #expect(try await workspace.result(result.id).runs == [run])
  }

  /// Random walks of runs: after every step the counts are those that the runs themselves come to.
  @Test(arguments: 0..<10)
  func countsAreRight(_ seed: Int) async throws {
    var random = RandomWorkspace(seed: UInt64(seed))
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await Self.started(scratch, runs: 4)
    var open: [Run] = []
    for _ in 0..<15 {
      switch Int.random(in: 0...4, using: &random) {
      case 0:
        open += try await workspace.claimPending(result: result.id, owner: Self.owner, limit: 1, lease: .seconds(9))
          .runs
      case 1:
        if let run = open.randomElement(using: &random) {
          _ = try await workspace.note(Boxed(wrappedValue: run), owner: Self.owner)
        }
      case 2:
        _ = try await workspace.orphans { $0 != Self.owner }
        open = []
      case 3 where !open.isEmpty:
        var run = open.removeFirst()
        run.status = [.completed, .failed, .timeout, .cancelled].randomElement(using: &random) ?? .completed
        run.verdict = [Verdict(.passed), Verdict(.failed), Verdict(.review), nil].randomElement(using: &random) ?? nil
        #expect(try await workspace.finish(run, owner: Self.owner))
      default: break
      }
      let kept = try await workspace.result(result.id)
      let (status, progress) = try await workspace.progress(ofResult: result.id)
      #expect(progress == kept.progress)
      let newest = try await workspace.newestResults(1, project: nil)
      #expect(newest.map(\.id) == [result.id] && newest.map(\.progress) == [progress])
      #expect(newest.map(\.status) == [status])
      #expect(status == RunResult.status(of: kept.runs.map(\.status)) && kept.status == status)
    }
  }

  @Test func filters() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: A}, {id: 8, name: B}]
      evaluators:
      - {id: 1, name: A, project: 7, tags: [smoke], folder: F, instructions: x}
      - {id: 2, name: B, project: 8, instructions: x}
      """)
    var results: [Int] = []
    for (agent, evaluators) in [(42, [1]), (nil, [1, 2]), (43, [2])] as [(Int?, [Int])] {
      let made = try await workspace.createResult(
        for: RunRequest(), agent: agent, runAsText: true, runs: evaluators.map { Self.planned($0) })
      results.append(made.id)
    }
    var run = try await workspace.claimPending(result: results[1], owner: Self.owner, limit: 1, lease: .seconds(9))
      .runs[0]
    (run.status, run.verdict) = (.failed, Verdict(.failed, fault: .infrastructure))
    _ = try await workspace.finish(run, owner: Self.owner)

    func listed(_ change: (inout ListFilter) -> Void) async throws -> [[Int]] {
      var filter = ListFilter()
      change(&filter)
      return [try await workspace.results(filter).map(\.id), try await workspace.runs(filter).map(\.id)]
    }
    #expect(try await listed { _ in } == [[3, 2, 1], [4, 3, 2, 1]])
    #expect(try await listed { $0.last = 1 } == [[3], [4]])
    #expect(try await listed { $0.agent = 42 } == [[1], [1]])
    #expect(try await listed { $0.project = 7 } == [[2, 1], [2, 1]])
    #expect(try await listed { $0.tags = ["smoke"] } == [[2, 1], [2, 1]])
    #expect(try await listed { $0.folder = "F" } == [[2, 1], [2, 1]])
    #expect(try await listed { $0.result = 2 } == [[2], [3, 2]])
    #expect(try await listed { $0.outcome = .failed } == [[2], [2]])
    #expect(try await listed { $0.outcome = .passed } == [[], []])
    #expect(try await listed { $0.status = .running } == [[2], []])
    #expect(try await listed { $0.status = .failed } == [[], [2]])
    #expect(try await listed { ($0.status, $0.last) = (.pending, 2) } == [[3, 1], [4, 3]])
    #expect(try await listed { $0.status = .pending } == [[3, 1], [4, 3, 1]])
  }

  @Test(arguments: [
    Selection.evaluators([3, 1]), .evaluators([]), .first(5), .all, .folder("Sales.Inbound"), .folder("5"), nil,
  ])
  func requestsComeBack(_ selection: Selection?) async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    var request = RunRequest()
    request.selection = selection
    (request.agent, request.assistant, request.project) = (42, "asst_1", 7)
    (request.tags, request.personalities, request.profiles) = (["a", "b"], [1, 2], [3])
    (request.frequency, request.concurrency, request.numbers) = (3, 5, .different)
    (request.label, request.channel) = ("é \"x\"", .text)
    (request.outboundNumber, request.agentNumber) = ("+14155550100", "+14155550101")
    for request in [request, RunRequest()] {
      let result = try await workspace.createResult(for: request, agent: nil, runAsText: false, runs: [])
      #expect(try await workspace.request(ofResult: result.id) == request)
      #expect(result.status == .cancelled)
    }
  }

  @Test func resultsOutliveTheirEvaluators() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await Self.started(scratch, runs: 2)
    try await workspace.write { try $0.execute(sql: "DELETE FROM evaluators") }
    #expect(try await workspace.result(result.id).runs.map(\.evaluatorName) == ["E1", "E2"])
  }

  @Test func aThousandRunsAtOnce() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await Self.started(scratch, runs: 1000)
    var runs = try await workspace.claimPending(result: result.id, owner: Self.owner, limit: 5000, lease: .seconds(9))
      .runs
    for index in runs.indices { (runs[index].status, runs[index].verdict) = (.completed, Verdict(.passed)) }
    #expect(try await workspace.finish(runs, owner: Self.owner) == 1000)
    #expect(try await workspace.progress(ofResult: result.id).progress.isSuccess)
  }
}
