package import Evaluation

/// Launching, following and ending runs.
extension EmbeddedEngine {
  /// How often another process's result is looked at.
  private static let glance = Duration.milliseconds(200)

  package func run(_ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    if let launched = try await launched(with: key, of: .request, request) { return launched }
    let planned = try await planner.plan(request)
    guard planned.plan.problems.isEmpty else { throw .refused(planned.plan.problems) }
    return try await launch(request, planned, planned.casts, key)
  }

  /// The result that was launched with a key before; throws where that was launched of something else.
  func launched(
    with key: String?, of origin: LaunchOrigin, _ request: RunRequest
  ) async throws(BackendError) -> RunResult? {
    guard let key, let launched = try await workspace.result(launchedWith: key) else { return nil }
    var isSame = launched.origin == origin.text
    if isSame, origin == .request { isSame = try await workspace.request(ofResult: launched.id) == request }
    guard isSame else { throw .conflict("result \(launched.id) was launched in its place by another request") }
    return try await workspace.result(launched.id)
  }

  /// Keeps the result and its runs, then begins.
  func launch(
    _ request: RunRequest, _ planned: Planner.Planned, _ casts: [Cast], _ key: String?,
    of origin: LaunchOrigin = .request, by cronJob: CronJob? = nil
  ) async throws(BackendError) -> RunResult {
    let now = workspace.now()
    let result: RunResult
    do throws(BackendError) {
      result = try await launches.keep(
        NewResult(
          request: request, agent: planned.agent, project: planned.project, runAsText: true,
          runs: casts.map { $0.run(at: now) }, key: key, origin: origin, cronJob: cronJob))
    } catch {
      // Someone else may have launched it with the key a moment ago.
      guard let launched = try await launched(with: key, of: origin, request) else { throw error }
      return launched
    }
    await queue.take(result, planned.evaluators, planned.repertoire, request)
    return result
  }

  package func rerun(_ id: Int, onlyFailed: Bool, key: String?) async throws(BackendError) -> RunResult {
    let origin = LaunchOrigin.rerun(of: id, onlyFailed: onlyFailed)
    let request = try await workspace.request(ofResult: id)
    if let launched = try await launched(with: key, of: origin, request) { return launched }
    let former = try await workspace.result(id)
    // A suite's evaluators were each tried as often as they said themselves.
    var everyTry = request
    everyTry.frequency = former.runs.map(\.attempt).max()
    let planned = try await planner.plan(everyTry)
    guard planned.plan.problems.isEmpty else { throw .refused(planned.plan.problems) }
    let wanted = Set(former.runs.filter { !onlyFailed || $0.verdict?.outcome != .passed }.map(RunKey.init))
    let casts = planned.casts.filter { wanted.contains(RunKey($0)) }
    guard !casts.isEmpty else {
      throw .refused([RequestProblem(.scenarios, "every run of result \(id) passed: there is nothing to run again")])
    }
    return try await launch(request, planned, casts, key, of: origin)
  }

  package func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult {
    var told: ResultProgress?
    try await look(at: id, limit) { progress in
      // What is told by the workspace may be a moment ahead of what is told by the queue.
      if progress != told, progress.done >= told?.done ?? 0 {
        told = progress
        onChange(progress)
      }
      return progress.isFinished
    }
    return try await workspace.result(id)
  }

  package func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run {
    var run = try await workspace.run(id)
    if run.status.isFinal { return run }
    try await look(at: run.result, limit) { _ throws(BackendError) in
      run = try await workspace.run(id)
      return run.status.isFinal
    }
    return run
  }

  /// Looks at how a result comes along, at once and whenever something changed, until enough was seen.
  ///
  /// What waits and nobody is about is gone on with here. That another process is about it shows by its runs under way;
  /// between the end of one and the beginning of the next there are none for a moment, so it is looked at twice.
  private func look(
    at result: Int, _ limit: Duration?, until isEnough: (ResultProgress) async throws(BackendError) -> Bool
  ) async throws(BackendError) {
    let deadline = Deadline(limit, timekeeper)
    var monitor = await queue.monitor(of: result)
    var former: ResultProgress?
    while true {
      let seen = monitor.snapshot
      if let failure = seen.failure { throw failure }
      let isKnown = !seen.isClosed && !seen.progress.isFinished
      let progress = isKnown ? seen.progress : try await workspace.progress(ofResult: result).progress
      if try await isEnough(progress) { return }
      if seen.isClosed, progress.running == 0, progress == former {
        monitor = try await queue.take(result)
        former = nil
        continue
      }
      former = progress
      try await pause(monitor, since: seen, deadline)
      if seen.isClosed { monitor = try await search(for: result) }
    }
  }

  /// Puts back what lost processes held, of whatever result; how this one comes along here.
  private func search(for result: Int) async throws(BackendError) -> ResultMonitor {
    await queue.writeAgain()
    _ = try await workspace.orphans(isAlive: Owner.isAlive)
    return await queue.monitor(of: result)
  }

  /// Waits for a change; where this process has nothing to do with it, for a moment.
  private func pause(
    _ monitor: ResultMonitor, since seen: ResultMonitor.Snapshot, _ deadline: Deadline?
  ) async throws(BackendError) {
    let glance = seen.isClosed ? timekeeper.now + Self.glance : nil
    await monitor.change(since: seen, before: [deadline?.end, glance].compactMap(\.self).min(), timekeeper)
    if Task.isCancelled { throw .interrupted }
    if let deadline, timekeeper.now >= deadline.end { throw .overTime(deadline.limit) }
  }

  package func endCalls(result id: Int) async throws(BackendError) -> Int {
    let cancellation = try await workspace.cancel(result: id)
    await queue.end(cancellation, of: id)
    return cancellation.ended.count + cancellation.underWay.count
  }

  package func endCall(run id: Int) async throws(BackendError) -> Bool {
    let result = try await workspace.run(id).result
    let cancellation = try await workspace.cancel(run: id)
    await queue.end(cancellation, of: result)
    return !cancellation.ended.isEmpty || !cancellation.underWay.isEmpty
  }
}

/// How long something may be followed.
private struct Deadline {
  let limit: Duration
  /// By the timekeeper's clock.
  let end: Duration

  init?(_ limit: Duration?, _ timekeeper: any Timekeeper) {
    guard let limit else { return nil }
    self.limit = limit
    end = timekeeper.now + limit
  }
}

/// What makes a run the same as one of another result.
private struct RunKey: Hashable {
  let evaluator: Int
  let personality: Int?
  let profile: Int?
  let attempt: Int

  init(_ run: Run) {
    evaluator = run.evaluator
    personality = run.personality
    profile = run.profile?.id
    attempt = run.attempt
  }

  init(_ cast: Cast) {
    evaluator = cast.evaluator.id
    personality = cast.personality?.id
    profile = cast.profile?.id
    attempt = cast.attempt
  }
}

extension Cast {
  /// The run that waits to be carried out.
  fileprivate func run(at now: Timestamp) -> Run {
    var run = Run(
      id: 0, result: 0, evaluator: evaluator.id, evaluatorName: evaluator.name, attempt: attempt, status: .pending,
      createdAt: now)
    run.personality = personality?.id
    run.personalityName = personality?.name
    run.profile = profile
    return run
  }
}
