package import Evaluation

/// Launching, following and ending runs.
extension EmbeddedEngine {
  /// How often another process's result is looked at.
  private static let glance = Duration.milliseconds(200)

  package func run(_ request: RunRequest) async throws(BackendError) -> RunResult {
    let planned = try await planner.plan(request)
    guard planned.plan.problems.isEmpty else { throw .refused(planned.plan.problems) }
    return try await launch(request, planned.casts, agent: planned.agent)
  }

  /// Keeps the result and its runs, then begins.
  private func launch(_ request: RunRequest, _ casts: [Cast], agent: Int?) async throws(BackendError) -> RunResult {
    let now = workspace.now()
    let result = try await workspace.createResult(
      for: request, agent: agent, runAsText: true, runs: casts.map { $0.run(at: now) })
    _ = try await queue.take(result.id)
    return result
  }

  package func rerun(_ id: Int, onlyFailed: Bool) async throws(BackendError) -> RunResult {
    let former = try await workspace.result(id)
    let request = try await workspace.request(ofResult: id)
    let planned = try await planner.plan(request)
    guard planned.plan.problems.isEmpty else { throw .refused(planned.plan.problems) }
    let wanted = Set(former.runs.filter { !onlyFailed || $0.verdict?.outcome != .passed }.map(RunKey.init))
    let casts = planned.casts.filter { wanted.contains(RunKey($0)) }
    guard !casts.isEmpty else {
      throw .refused([RequestProblem(.scenarios, "every run of result \(id) passed: there is nothing to run again")])
    }
    return try await launch(request, casts, agent: planned.agent)
  }

  package func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult {
    let deadline = Deadline(limit, timekeeper)
    var progress = try await workspace.progress(ofResult: id).progress
    onChange(progress)
    if !progress.isFinished {
      var monitor = try await queue.take(id)
      while !progress.isFinished {
        let seen = monitor.snapshot
        if let failure = seen.failure { throw failure }
        progress = seen.isClosed ? try await workspace.progress(ofResult: id).progress : seen.progress
        onChange(progress)
        if progress.isFinished { break }
        try await pause(monitor, since: seen, deadline)
        if seen.isClosed, try await hasOrphans() { monitor = try await queue.take(id) }
      }
    }
    return try await workspace.result(id)
  }

  package func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run {
    let deadline = Deadline(limit, timekeeper)
    var run = try await workspace.run(id)
    if !run.status.isFinal {
      let monitor = try await queue.take(run.result)
      while !run.status.isFinal {
        let seen = monitor.snapshot
        if let failure = seen.failure { throw failure }
        run = try await workspace.run(id)
        if !run.status.isFinal { try await pause(monitor, since: seen, deadline) }
      }
    }
    return run
  }

  /// Whether another process, now lost, left something of a result that both were about.
  private func hasOrphans() async throws(BackendError) -> Bool {
    try await !workspace.orphans(isAlive: Owner.isAlive).isEmpty
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
