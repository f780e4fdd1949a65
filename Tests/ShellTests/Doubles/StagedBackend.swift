import Evaluation
import Shell
import Synchronization

/// A backend whose runs come to their end when a test says so.
final class StagedBackend: Backend {
  private struct Follower {
    let result: Int
    let onChange: @Sendable (ResultProgress) -> Void
    let continuation: CheckedContinuation<Result<RunResult, BackendError>, Never>
  }

  private struct State {
    var results: [RunResult] = []
    var followers: [Int: Follower] = [:]
    var nextFollower = 1
  }

  private let state = Mutex(State())
  /// Has an element for each follower that waits.
  let followers: AsyncStream<Void>
  private let newFollower: AsyncStream<Void>.Continuation

  let label = "staged"
  let endsWithProcess: Bool
  /// What following ends with at once, in place of waiting.
  let failure: BackendError?

  init(endsWithProcess: Bool = true, failure: BackendError? = nil) {
    self.endsWithProcess = endsWithProcess
    self.failure = failure
    (followers, newFollower) = AsyncStream.makeStream()
  }

  /// Waits until so many more follow something.
  func awaitFollowers(_ count: Int = 1) async {
    var iterator = followers.makeAsyncIterator()
    for _ in 0..<count { await iterator.next() }
  }

  /// A run comes to its end.
  func end(run id: Int, _ outcome: Verdict.Outcome, _ reason: String? = nil) {
    change {
      $0.id == id
    } to: { run in
      run.status = .completed
      run.verdict = Verdict(outcome, reasons: [reason].compactMap(\.self))
    }
  }

  private func change(_ isMeant: (Run) -> Bool, to body: (inout Run) -> Void) {
    let calls: [() -> Void] = state.withLock { state in
      for result in state.results.indices {
        for run in state.results[result].runs.indices where isMeant(state.results[result].runs[run]) {
          body(&state.results[result].runs[run])
        }
        state.results[result].status = RunResult.status(of: state.results[result].runs.map(\.status))
      }
      return state.followers.map { key, follower in
        let result = state.results[follower.result - 1]
        if result.progress.isFinished { state.followers[key] = nil }
        return {
          follower.onChange(result.progress)
          if result.progress.isFinished { follower.continuation.resume(returning: .success(result)) }
        }
      }
    }
    for call in calls { call() }
  }

  func run(_ request: RunRequest, key: String?) throws(BackendError) -> RunResult {
    launch(request.frequency ?? 1, request.label)
  }

  func rerun(_ result: Int, onlyFailed: Bool, key: String?) throws(BackendError) -> RunResult { launch(1, nil) }

  private func launch(_ count: Int, _ label: String?) -> RunResult {
    state.withLock { state in
      let id = state.results.count + 1
      let now = Timestamp(microseconds: 0)
      let runs = (1...count).map { attempt in
        Run(
          id: 10 * id + attempt, result: id, evaluator: 1000 + attempt, evaluatorName: "Caller \(attempt)",
          attempt: 1, status: .running, createdAt: now)
      }
      state.results.append(
        RunResult(
          id: id, label: label, agent: 42, status: .running, runAsText: true, runs: runs, createdAt: now))
      return state.results[id - 1]
    }
  }

  func result(_ id: Int) throws(BackendError) -> RunResult {
    let result = state.withLock { state in state.results.first { $0.id == id } }
    guard let result else { throw .unknown(.init(kind: "result", name: String(id), known: ["1", "2"])) }
    return result
  }

  func resultWithTranscripts(_ id: Int) throws(BackendError) -> RunResult { try result(id) }

  func runs(_ filter: ListFilter) throws(BackendError) -> [Run] {
    let runs = state.withLock { $0.results.flatMap(\.runs) }
    return runs.filter { run in
      (filter.result.map { $0 == run.result } ?? true)
        && (filter.outcome.map { $0 == run.verdict?.outcome } ?? true)
    }
  }

  func retrieveRun(_ id: Int) throws(BackendError) -> Run {
    let run = state.withLock { state in state.results.flatMap(\.runs).first { $0.id == id } }
    guard let run else { throw .unknown(.init(kind: "run", name: String(id))) }
    return run
  }

  func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult {
    if let failure { throw failure }
    let now = try result(id)
    onChange(now.progress)
    if now.progress.isFinished { return now }
    let key = state.withLock { state in
      defer { state.nextFollower += 1 }
      return state.nextFollower
    }
    let ended = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let atOnce: Result<RunResult, BackendError>? = state.withLock { state in
          if Task.isCancelled { return .failure(.interrupted) }
          if state.results[id - 1].progress.isFinished { return .success(state.results[id - 1]) }
          state.followers[key] = Follower(result: id, onChange: onChange, continuation: continuation)
          return nil
        }
        newFollower.yield()
        if let atOnce { continuation.resume(returning: atOnce) }
      }
    } onCancel: {
      let follower = state.withLock { $0.followers.removeValue(forKey: key) }
      follower?.continuation.resume(returning: .failure(.interrupted))
    }
    return try ended.get()
  }

  func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run {
    _ = try await follow(result: retrieveRun(id).result, limit: limit) { _ in }
    return try retrieveRun(id)
  }

  func endCalls(result id: Int) throws(BackendError) -> Int {
    let open = try result(id).runs.filter { !$0.status.isFinal }
    change {
      $0.result == id && !$0.status.isFinal
    } to: {
      $0.status = .cancelled
    }
    return open.count
  }

  func endCall(run id: Int) throws(BackendError) -> Bool { throw .unsupported("not staged") }
  func count(_ request: RunRequest) throws(BackendError) -> Int { 12 }
  func projects() throws(BackendError) -> [Project] { throw .unsupported("not staged") }
  func agents(_ filter: ListFilter) throws(BackendError) -> [Agent] { throw .unsupported("not staged") }
  func folders(_ filter: ListFilter) throws(BackendError) -> [Folder] { throw .unsupported("not staged") }
  func evaluators(_ filter: ListFilter) throws(BackendError) -> [Evaluator] { throw .unsupported("not staged") }
  func tags(_ filter: ListFilter) throws(BackendError) -> [String] { throw .unsupported("not staged") }
  func metrics(_ filter: ListFilter) throws(BackendError) -> [String] { throw .unsupported("not staged") }
  func personalities(_ filter: ListFilter) throws(BackendError) -> [Personality] { throw .unsupported("not staged") }
  func profiles(_ filter: ListFilter) throws(BackendError) -> [TestProfile] { throw .unsupported("not staged") }
  func numbers() throws(BackendError) -> [PhoneNumber] { throw .unsupported("not staged") }
  func evaluator(_ id: Int) throws(BackendError) -> Evaluator { throw .unsupported("not staged") }
  func plan(_ request: RunRequest) throws(BackendError) -> RunPlan { throw .unsupported("not staged") }
  func plan(suite: JSONObject, _ request: RunRequest) throws(BackendError) -> SuitePlan {
    throw .unsupported("not staged")
  }
  func run(suite: JSONObject, _ request: RunRequest, key: String?) throws(BackendError) -> RunResult {
    throw .unsupported("not staged")
  }
  func results(_ filter: ListFilter) throws(BackendError) -> [RunResult] { state.withLock { $0.results } }
  func importFile(_ file: ImportFile, into request: RunRequest) throws(BackendError) -> ImportSummary {
    throw .unsupported("not staged")
  }
  func exportWorkspace(asYAML: Bool) throws(BackendError) -> String { throw .unsupported("not staged") }
}
