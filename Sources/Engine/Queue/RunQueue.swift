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
  /// How often numbers that others hold are looked for.
  static let glance = Duration.milliseconds(200)

  private let workspace: Workspace
  private let owner: String
  private let timekeeper: any Timekeeper
  private let writer: RunWriter
  private let connectors: @Sendable (Connection) -> any AgentConnector
  /// Where clients of the API speak for agents; nil where none can.
  private let chats: OpenChats?
  private var jobs: [Int: Job] = [:]
  /// How many runs are held at the same time, of all results together; nil leaves it to the requests.
  private let most: Int?
  /// Whether results are being given what room there is, and whether room came meanwhile.
  private var (isSharing, mustShareAgain) = (false, false)
  /// Whether nothing more is to begin here.
  private var isStopped = false
  /// How many runs have ended here, and given their numbers back.
  private var returns = 0
  private let answers = AnswerCache()
  private var renewing: (any Alarm)?
  private var glancing: (any Alarm)?
  /// Runs that have ended and couldn't be written; they are kept for the next attempt.
  private(set) var unwritten: [FinishedRun] = []

  init(
    _ workspace: Workspace, owner: String, timekeeper: any Timekeeper, most: Int? = nil, chats: OpenChats? = nil,
    connectors: @escaping @Sendable (Connection) -> any AgentConnector
  ) {
    self.workspace = workspace
    self.owner = owner
    self.timekeeper = timekeeper
    self.most = most
    self.chats = chats
    self.connectors = connectors
    writer = RunWriter(workspace, owner: owner)
  }

  /// How a result comes along here: closed where this process is not about it.
  func monitor(of result: Int) -> ResultMonitor { jobs[result]?.monitor ?? .closed }

  /// What is said in a run, or was said until a moment ago; nil where it isn't under way here.
  func recording(ofRun run: Int) -> Recording? {
    for job in jobs.values { if let call = job.underWay[run] { return call.recording } }
    return nil
  }

  /// The same of all runs of a result that are under way here.
  func recordings(ofResult result: Int) -> [Int: Recording] { jobs[result]?.underWay.mapValues(\.recording) ?? [:] }

  /// Begins to carry out what waits of a result; how it comes along. Nothing changes where it is under way already.
  func take(_ result: Int) async throws(BackendError) -> ResultMonitor {
    if let job = jobs[result] { return job.monitor }
    let job = try await prepare(result)
    if let other = jobs[result] { return other.monitor }
    jobs[result] = job
    await share(startingWith: result)
    return job.monitor
  }

  /// Gives back what is under way, to be begun anew by whoever comes next, and begins nothing more.
  func stop() async throws(BackendError) {
    isStopped = true
    await writeAgain()
    // Given back first: what comes of a run that is no longer this process's is kept nowhere.
    try await workspace.giveBack(owner: owner)
    let tasks = jobs.values.flatMap { $0.underWay.values.map(\.task) }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  /// Claims for one result or, where all of them share what room there is, for each in turn, the oldest first.
  private func share(startingWith result: Int) async {
    guard most != nil else { return await fill(result) }
    guard !isSharing else {
      mustShareAgain = true
      return
    }
    isSharing = true
    repeat {
      mustShareAgain = false
      for result in jobs.keys.sorted() { await fill(result) }
    } while mustShareAgain
    isSharing = false
  }

  /// How many more runs may begin, whosever they are.
  private var room: Int { most.map { $0 - jobs.values.reduce(0) { $0 + $1.underWay.count } } ?? .max }

  private func prepare(_ result: Int) async throws(BackendError) -> Job {
    let request = try await workspace.request(ofResult: result)
    if request.chat != nil, chats == nil {
      throw .unsupported(
        "result \(result) waits for a server, whose clients speak for the agent: 'evsh serve' goes on with it, "
          + "'cancel \(result)' ends it")
    }
    var filter = ListFilter()
    filter.result = result
    let ids = Set(try await workspace.runs(filter).map(\.evaluator))
    let evaluators = try await workspace.evaluators(ids.sorted())
    let stage = Stage(
      evaluators, try await Inventory.load(from: workspace), request, timekeeper: timekeeper,
      model: request.model.map { RemoteModel($0, cache: answers, timekeeper: timekeeper) }, chats: chats,
      connectors: connectors)
    return Job(
      result: result, stage: stage,
      monitor: ResultMonitor(try await workspace.progress(ofResult: result).progress),
      limit: request.concurrency ?? stage.defaultConcurrency,
      dialling: stage.dialling)
  }

  /// Claims and begins as many runs as there is room for.
  private func fill(_ result: Int) async {
    // Again and again: room that came while a claim was made was nobody's to fill.
    while !isStopped, let job = jobs[result], job.mayClaim, room > 0 {
      jobs[result]?.isClaiming = true
      let before = returns
      do throws(BackendError) {
        let claim = try await workspace.claimPending(
          result: result, owner: owner, limit: min(job.freeSlots, room), lease: Self.lease, dialling: job.dialling)
        if claim.isDrained { jobs[result]?.isDrained = true }
        // One may have come back since the claim looked for it.
        jobs[result]?.lacksNumbers = claim.lacksNumbers && returns == before
        for run in claim.runs { begin(run, of: result) }
      } catch {
        stop(result, error)
      }
      jobs[result]?.isClaiming = false
    }
    scheduleRenewal()
    awaitNumbers(result)
    settle(result)
  }

  /// Looks again in a moment, where none of the runs under way here will give a number back.
  private func awaitNumbers(_ result: Int) {
    guard glancing == nil, let job = jobs[result], job.lacksNumbers, !jobs.values.contains(where: \.holdsNumbers) else {
      return
    }
    glancing = timekeeper.alarm(after: Self.glance) { Task { await self.glanceForNumbers() } }
  }

  private func glanceForNumbers() async {
    glancing = nil
    await numbersCameBack()
  }

  /// Numbers are every result's: whichever waits for one may have it.
  private func numbersCameBack() async {
    let results = jobs.filter(\.value.lacksNumbers).keys
    for result in results { jobs[result]?.lacksNumbers = false }
    for result in results.sorted() { await fill(result) }
  }

  /// Begins nothing more of a result: what would come of it couldn't be kept. What is under way is still ended by the
  /// user, or by itself.
  private func stop(_ result: Int, _ failure: BackendError) {
    jobs[result]?.isDrained = true
    jobs[result]?.monitor.fail(failure)
  }

  private func begin(_ run: Run, of result: Int) {
    guard var job = jobs[result] else { return }
    let stage = job.stage
    job.monitor.update { $0.running += 1 }
    if stage.request.chat != nil { chats?.open(run) }
    let recording = Recording()
    let task = Task { await self.carryOut(run, stage, recording) }
    if job.cancelled.contains(run.id) { task.cancel() }
    job.underWay[run.id] = CallUnderWay(task: task, recording: recording)
    jobs[result] = job
  }

  /// Holds a run until something comes of it that counts.
  ///
  /// What waits for a conversation is kept small, as there may be many: what is done after it is in functions of its own.
  private nonisolated func carryOut(_ run: Run, _ stage: Stage, _ recording: Recording) async {
    var next: Run? = run
    while let run = next {
      let (finished, retry) = await stage.perform(run, recording)
      next = await settle(run, finished, retry)
    }
  }

  /// Keeps what came of a run, or gives the run that is to be held once more.
  @inline(never)
  private nonisolated func settle(_ run: Run, _ finished: Run, _ retry: Retry?) async -> Run? {
    guard let retry, !Task.isCancelled, let call = FormerCall(finished) else {
      await keep(finished)
      return nil
    }
    var run = run
    run.history.append(call)
    run.usage = finished.usage
    do throws(BackendError) {
      guard try await workspace.note(run, owner: owner) else {
        await ended(run, isKept: false)
        return nil
      }
      await timekeeper.rest(for: retry.delay)
      run.startedAt = workspace.now()
      return run
    } catch {
      await stop(run.result, error)
      await ended(run, isKept: false)
      return nil
    }
  }

  /// Writes down what came of a run; only then is it told to have ended.
  private nonisolated func keep(_ run: Run) async {
    let row = FinishedRun(run)
    do throws(BackendError) {
      await ended(run, isKept: try await writer.keep(row))
    } catch {
      await put(aside: row)
      await stop(run.result, error)
      await ended(run, isKept: false)
    }
  }

  private func put(aside run: FinishedRun) { unwritten.append(run) }

  /// Tries once more to write what couldn't be written.
  func writeAgain() async {
    guard !unwritten.isEmpty else { return }
    let runs = unwritten
    unwritten = []
    do throws(BackendError) { _ = try await workspace.finish(runs, owner: owner) } catch { unwritten += runs }
  }

  private func ended(_ run: Run, isKept: Bool) async {
    returns += 1
    jobs[run.result]?.underWay[run.id] = nil
    jobs[run.result]?.monitor.update { progress in
      progress.running -= 1
      if isKept { progress.finish(run.status, run.verdict?.outcome) }
    }
    if jobs.values.contains(where: \.lacksNumbers) { await numbersCameBack() }
    await share(startingWith: run.result)
  }

  /// Forgets a job that is over.
  private func settle(_ result: Int) {
    guard let job = jobs[result], job.isOver else { return }
    jobs[result] = nil
    job.monitor.close()
    if jobs.isEmpty, unwritten.isEmpty {
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
    let tasks = cancellation.underWay.compactMap { jobs[result]?.underWay[$0]?.task }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
    await share(startingWith: result)
  }

  private func scheduleRenewal() {
    guard renewing == nil, !jobs.isEmpty || !unwritten.isEmpty else { return }
    renewing = timekeeper.alarm(after: Self.renewal) { Task { await self.renew() } }
  }

  /// Keeps what is under way here this process's, and learns what it is to end.
  private func renew() async {
    renewing = nil
    await writeAgain()
    let runs = jobs.values.flatMap(\.underWay.keys) + unwritten.map(\.id)
    let cancelled = (try? await workspace.renew(runs, owner: owner, lease: Self.lease)) ?? []
    for run in cancelled {
      for job in jobs.values { job.underWay[run]?.task.cancel() }
    }
    scheduleRenewal()
  }
}

extension Stage {
  /// Who dials whom, and from where.
  fileprivate var dialling: Dialling {
    let pool = inventory.numbers.map(\.number)
    return Dialling(
      pool: pool, isDifferent: request.numbers == .different && !pool.isEmpty, outbound: request.outboundNumber,
      diallers: Set(evaluators.values.filter { inventory.agent(of: $0, request)?.inbound == false }.map(\.id)))
  }

  /// How many runs at a time where the request doesn't say.
  fileprivate var defaultConcurrency: Int {
    if request.chat != nil { return RunQueue.mostConnections }
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
