import Evaluation

/// Carries out the runs of this process's results: as many at a time as a request allows, each claimed, held, judged
/// and kept.
actor RunQueue {
  /// How long a claimed run is this process's without a word, and how often the word is given.
  static let lease = Duration.seconds(30)
  static let renewal = Duration.seconds(10)
  /// How many runs are held at a time where the request doesn't say: programs cost a process each.
  static let mostPrograms = 32
  static let mostConnections = 1000

  private let workspace: Workspace
  private let owner: String
  private let timekeeper: any Timekeeper
  private let connectors: @Sendable (Connection) -> any AgentConnector
  private var jobs: [Int: Job] = [:]
  private let answers = AnswerCache()
  private var renewing: (any Alarm)?

  init(
    _ workspace: Workspace, owner: String, timekeeper: any Timekeeper,
    connectors: @escaping @Sendable (Connection) -> any AgentConnector
  ) {
    self.workspace = workspace
    self.owner = owner
    self.timekeeper = timekeeper
    self.connectors = connectors
  }

  /// How a result comes along here: closed where this process is not about it.
  func monitor(of result: Int) -> ResultMonitor { jobs[result]?.monitor ?? .closed }

  /// Begins to carry out what waits of a result; how it comes along. Nothing changes where it is under way already.
  func take(_ result: Int) async throws(BackendError) -> ResultMonitor {
    if let job = jobs[result] { return job.monitor }
    let job = try await prepare(result)
    if let other = jobs[result] { return other.monitor }
    jobs[result] = job
    await fill(result)
    return job.monitor
  }

  private func prepare(_ result: Int) async throws(BackendError) -> Job {
    let request = try await workspace.request(ofResult: result)
    var filter = ListFilter()
    filter.result = result
    let ids = Set(try await workspace.runs(filter).map(\.evaluator))
    let evaluators = try await workspace.evaluators(ids.sorted())
    let stage = Stage(
      evaluators, try await Inventory.load(from: workspace), request, timekeeper: timekeeper,
      model: request.model.map { RemoteModel($0, cache: answers, timekeeper: timekeeper) }, connectors: connectors)
    let numbers = stage.inventory.numbers.map(\.number)
    return Job(
      result: result, stage: stage,
      monitor: ResultMonitor(try await workspace.progress(ofResult: result).progress),
      limit: request.concurrency ?? stage.defaultConcurrency,
      freeNumbers: request.numbers == .different && !numbers.isEmpty ? numbers : nil, sharedNumber: numbers.first)
  }

  /// Claims and begins as many runs as there is room for.
  private func fill(_ result: Int) async {
    // Again and again: room that came while a claim was made was nobody's to fill.
    while let job = jobs[result], job.mayClaim {
      jobs[result]?.isClaiming = true
      do throws(BackendError) {
        let slots = job.freeSlots
        let runs = try await workspace.claimPending(result: result, owner: owner, limit: slots, lease: Self.lease)
        if runs.count < slots { jobs[result]?.isDrained = true }
        for run in runs { begin(run, of: result) }
      } catch {
        stop(result, error)
      }
      jobs[result]?.isClaiming = false
    }
    scheduleRenewal()
    settle(result)
  }

  /// Begins nothing more of a result: what would come of it couldn't be kept. What is under way is still ended by the
  /// user, or by itself.
  private func stop(_ result: Int, _ failure: BackendError) {
    jobs[result]?.isDrained = true
    jobs[result]?.monitor.fail(failure)
  }

  private func begin(_ run: Run, of result: Int) {
    guard var job = jobs[result] else { return }
    var run = run
    let stage = job.stage
    job.giveNumber(to: &run, isInbound: stage.isInbound(run), outbound: stage.request.outboundNumber)
    run.startedAt = workspace.now()
    job.monitor.update { $0.running += 1 }
    let task = Task { [run] in await self.carryOut(run, stage) }
    if job.cancelled.contains(run.id) { task.cancel() }
    job.underWay[run.id] = task
    jobs[result] = job
  }

  private func carryOut(_ run: Run, _ stage: Stage) async {
    do throws(BackendError) {
      guard try await workspace.start(run, owner: owner) else { return await ended(run, isKept: false) }
      let finished = await stage.perform(run)
      await ended(finished, isKept: try await workspace.finish(finished, owner: owner))
    } catch {
      stop(run.result, error)
      await ended(run, isKept: false)
    }
  }

  private func ended(_ run: Run, isKept: Bool) async {
    jobs[run.result]?.underWay[run.id] = nil
    jobs[run.result]?.takeNumber(of: run)
    jobs[run.result]?.monitor.update { progress in
      progress.running -= 1
      if isKept { progress.finish(run.status, run.verdict?.outcome) }
    }
    await fill(run.result)
  }

  /// Forgets a job that is over.
  private func settle(_ result: Int) {
    guard let job = jobs[result], job.isOver else { return }
    jobs[result] = nil
    job.monitor.close()
    if jobs.isEmpty {
      renewing?.cancel()
      renewing = nil
    }
  }

  /// Cancels what of these runs is under way here, and waits until it is over.
  func end(_ cancellation: Cancellation, of result: Int) async {
    if !cancellation.ended.isEmpty {
      jobs[result]?.monitor.update { progress in
        for _ in cancellation.ended { progress.finish(.cancelled, nil) }
      }
    }
    jobs[result]?.cancelled.formUnion(cancellation.underWay)
    let tasks = cancellation.underWay.compactMap { jobs[result]?.underWay[$0] }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
    await fill(result)
  }

  private func scheduleRenewal() {
    guard renewing == nil, !jobs.isEmpty else { return }
    renewing = timekeeper.alarm(after: Self.renewal) { Task { await self.renew() } }
  }

  private func renew() async {
    renewing = nil
    guard !jobs.isEmpty else { return }
    let cancelled = (try? await workspace.renew(owner: owner, lease: Self.lease)) ?? []
    for run in cancelled {
      for job in jobs.values { job.underWay[run]?.cancel() }
    }
    scheduleRenewal()
  }
}

extension Stage {
  fileprivate func isInbound(_ run: Run) -> Bool {
    evaluators[run.evaluator].flatMap { inventory.agent(of: $0, request)?.inbound } ?? true
  }

  /// How many runs at a time where the request doesn't say.
  fileprivate var defaultConcurrency: Int {
    let hasPrograms = evaluators.values.contains { evaluator in
      if case .process? = inventory.agent(of: evaluator, request)?.connection?.endpoint { true } else { false }
    }
    return hasPrograms ? RunQueue.mostPrograms : RunQueue.mostConnections
  }
}

extension ResultProgress {
  /// A run that waited, or was under way, has come to its end.
  fileprivate mutating func finish(_ status: RunStatus, _ outcome: Verdict.Outcome?) {
    // A run that was cancelled a moment before this began to be counted may be in it already.
    guard done < total else { return }
    total -= 1
    count(status, outcome)
  }
}
