import Evaluation
import HeapModule

/// Carries out the runs of this process's results: as many at a time as a request allows, each claimed, held, judged
/// and kept.
actor RunQueue {
  /// How long a claimed run is this process's without a word, and how often the word is given.
  static let lease = Duration.seconds(30)
  static let renewal = Duration.seconds(10)
  /// How often numbers that others hold are looked for.
  static let glance = Duration.milliseconds(200)

  private let workspace: Workspace
  private let catalog: Catalog
  private let owner: String
  private let timekeeper: any Timekeeper
  /// True where the run was still this owner's.
  private let writer: GroupCommit<FinishedRun, Bool>
  private let connectors: @Sendable (Connection) -> any AgentConnector
  /// Where clients of the API speak for agents; nil where none can.
  private let chats: OpenChats?
  private var jobs: [Int: Job] = [:]
  /// Results that may claim runs as soon as there is room, the oldest first.
  private var line = Heap<Int>()
  /// Whether the line is being served.
  private var isSharing = false
  /// How many runs are held at the same time, of all results together; nil leaves it to the requests.
  private let most: Int?
  /// How many are held, and how many of them have a number for themselves.
  private var (underWay, withNumbers) = (0, 0)
  /// Results whose runs wait for a number that is free.
  private var lackingNumbers: Set<Int> = []
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
    _ workspace: Workspace, _ catalog: Catalog, owner: String, timekeeper: any Timekeeper, most: Int? = nil,
    chats: OpenChats? = nil,
    connectors: @escaping @Sendable (Connection) -> any AgentConnector
  ) {
    self.workspace = workspace
    self.catalog = catalog
    self.owner = owner
    self.timekeeper = timekeeper
    self.most = most
    self.chats = chats
    self.connectors = connectors
    writer = GroupCommit { runs in
      do throws(BackendError) {
        let kept = Set(try await workspace.finish(runs, owner: owner))
        return runs.map { .success(kept.contains($0.id)) }
      } catch {
        return runs.map { _ in .failure(error) }
      }
    }
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
    let request = try await workspace.request(ofResult: result)
    if request.chat != nil, chats == nil {
      throw .unsupported(
        "result \(result) waits for a server, whose clients speak for the agent: 'evsh serve' goes on with it, "
          + "'cancel \(result)' ends it")
    }
    let repertoire = try await catalog.repertoire()
    let evaluators = try await repertoire.evaluators(try await workspace.evaluators(ofResult: result))
    let progress = try await workspace.progress(ofResult: result).progress
    return await take(result, stage(evaluators, repertoire, request), progress)
  }

  /// The same of a result that was launched just now, with what it was planned with.
  func take(_ result: RunResult, _ evaluators: [Evaluator], _ repertoire: Repertoire, _ request: RunRequest) async {
    var progress = ResultProgress()
    progress.total = result.runs.count
    _ = await take(result.id, stage(evaluators, repertoire, request), progress)
  }

  private func take(_ result: Int, _ stage: Stage, _ progress: ResultProgress) async -> ResultMonitor {
    // Someone else may have taken it meanwhile.
    if let job = jobs[result] { return job.monitor }
    let job = Job(result, stage, progress)
    jobs[result] = job
    await share(with: job)
    return job.monitor
  }

  private func stage(_ evaluators: [Evaluator], _ repertoire: Repertoire, _ request: RunRequest) -> Stage {
    Stage(
      evaluators, repertoire, request, timekeeper: timekeeper,
      model: request.model.map { RemoteModel($0, cache: answers, timekeeper: timekeeper) }, chats: chats,
      connectors: connectors)
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

  /// How many more runs may begin, whosever they are.
  private var room: Int { isStopped ? 0 : most.map { $0 - underWay } ?? .max }

  /// Lets a job claim what there is room for, after those that came before it.
  private func share(with job: Job) async {
    standInLine(job)
    await share()
    settle(job)
  }

  private func standInLine(_ job: Job) {
    guard job.mayClaim, !job.isInLine else { return }
    job.isInLine = true
    line.insert(job.result)
  }

  /// Serves the line while there is room. Whoever comes while it is being served is served too.
  private func share() async {
    guard !isSharing else { return }
    isSharing = true
    while room > 0, let result = line.popMin() {
      guard let job = jobs[result] else { continue }
      job.isInLine = false
      await fill(job)
    }
    isSharing = false
  }

  /// Claims and begins as many of a job's runs as there is room for.
  private func fill(_ job: Job) async {
    // Again and again: room that came while a claim was made was nobody's to fill.
    while job.mayClaim, room > 0 {
      job.isClaiming = true
      let before = returns
      do throws(BackendError) {
        let claim = try await workspace.claimPending(
          result: job.result, owner: owner, limit: min(job.freeSlots, room), lease: Self.lease, dialling: job.dialling)
        if claim.isDrained { job.isDrained = true }
        // One may have come back since the claim looked for it.
        if claim.lacksNumbers, returns == before { lackNumbers(job) }
        for run in claim.runs { begin(run, of: job) }
      } catch {
        stop(job, error)
      }
      job.isClaiming = false
    }
    standInLine(job)
    scheduleRenewal()
    awaitNumbers()
    settle(job)
  }

  private func lackNumbers(_ job: Job) {
    job.lacksNumbers = true
    lackingNumbers.insert(job.result)
  }

  /// Looks again in a moment, where none of the runs under way here will give a number back.
  private func awaitNumbers() {
    guard glancing == nil, !lackingNumbers.isEmpty, withNumbers == 0 else { return }
    glancing = timekeeper.alarm(after: Self.glance) { Task { await self.glanceForNumbers() } }
  }

  private func glanceForNumbers() async {
    glancing = nil
    numbersCameBack()
    await share()
  }

  /// Numbers are every result's: whichever waits for one may have it.
  private func numbersCameBack() {
    for job in lackingNumbers.compactMap({ jobs[$0] }) {
      job.lacksNumbers = false
      standInLine(job)
    }
    lackingNumbers = []
  }

  /// Begins nothing more of a result: what would come of it couldn't be kept. What is under way is still ended by the
  /// user, or by itself.
  private func stop(_ job: Job, _ failure: BackendError) {
    job.isDrained = true
    job.monitor.fail(failure)
  }

  private func stop(_ result: Int, _ failure: BackendError) {
    if let job = jobs[result] { stop(job, failure) }
  }

  private func begin(_ run: Run, of job: Job) {
    let stage = job.stage
    job.monitor.update { $0.running += 1 }
    if stage.request.chat != nil { chats?.open(run) }
    let recording = Recording()
    let boxed = Boxed(wrappedValue: run)
    let task = Task { await self.carryOut(boxed, stage, recording) }
    if job.cancelled.contains(run.id) { task.cancel() }
    job.underWay[run.id] = CallUnderWay(task: task, recording: recording)
    underWay += 1
    if job.dialling.isDifferent { withNumbers += 1 }
  }

  /// Holds a run until something comes of it that counts.
  private nonisolated func carryOut(_ run: Boxed<Run>, _ stage: Stage, _ recording: Recording) async {
    var next: Boxed<Run>? = run
    while let run = next { next = await settle(run, await stage.perform(run, recording)) }
  }

  /// Keeps what came of a run, or gives the run that is to be held once more.
  @inline(never)
  private nonisolated func settle(_ run: Boxed<Run>, _ held: Stage.Held) async -> Boxed<Run>? {
    guard let retry = held.retry, !Task.isCancelled, let again = run.again(after: held.run) else {
      await keep(held.run)
      return nil
    }
    do throws(BackendError) {
      if try await workspace.note(again, owner: owner) {
        await timekeeper.rest(for: retry.delay)
        return again.started(at: workspace.now())
      }
    } catch {
      await stop(run.result, error)
    }
    await ended(run, isKept: false)
    return nil
  }

  /// Writes down what came of a run; only then is it told to have ended.
  @inline(never)
  private nonisolated func keep(_ run: Boxed<Run>) async {
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

  private func ended(_ run: Boxed<Run>, isKept: Bool) async {
    if let job = note(end: run, isKept: isKept) { await share(with: job) }
  }

  /// The job that it was part of.
  @inline(never)
  private func note(end run: Boxed<Run>, isKept: Bool) -> Job? {
    let run = run.wrappedValue
    guard let job = jobs[run.result] else { return nil }
    returns += 1
    underWay -= 1
    if job.dialling.isDifferent { withNumbers -= 1 }
    job.underWay[run.id] = nil
    job.monitor.update { progress in
      progress.running -= 1
      if isKept { progress.finish(run.status, run.verdict?.outcome) }
    }
    numbersCameBack()
    return job
  }

  /// Forgets a job that is over.
  private func settle(_ job: Job) {
    guard job.isOver, jobs.removeValue(forKey: job.result) != nil else { return }
    lackingNumbers.remove(job.result)
    job.monitor.close()
    if jobs.isEmpty, unwritten.isEmpty {
      renewing?.cancel()
      renewing = nil
    }
  }

  /// Cancels what of these runs is under way here, and waits until it is over.
  func end(_ cancellation: Cancellation, of result: Int) async {
    guard let job = jobs[result] else { return }
    if !cancellation.ended.isEmpty {
      job.monitor.update { progress in
        for _ in cancellation.ended { progress.finish(.cancelled, nil) }
      }
    }
    job.cancelled.formUnion(cancellation.underWay)
    let tasks = cancellation.underWay.compactMap { job.underWay[$0]?.task }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
    await share(with: job)
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
    let cancelled = Set((try? await workspace.renew(runs, owner: owner, lease: Self.lease)) ?? [])
    for job in jobs.values where !cancelled.isEmpty {
      for run in cancelled.intersection(job.underWay.keys) { job.underWay[run]?.task.cancel() }
    }
    scheduleRenewal()
  }
}

extension Boxed<Run> {
  @inline(never)
  fileprivate var result: Int { wrappedValue.result }

  /// The run as it is held once more; nil where what came of it is no call.
  @inline(never)
  fileprivate func again(after finished: Self) -> Self? {
    let finished = finished.wrappedValue
    guard let call = FormerCall(finished) else { return nil }
    var run = wrappedValue
    run.history.append(call)
    run.usage = finished.usage
    return Self(wrappedValue: run)
  }

  @inline(never)
  fileprivate func started(at time: Timestamp) -> Self {
    var run = wrappedValue
    run.startedAt = time
    return Self(wrappedValue: run)
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
