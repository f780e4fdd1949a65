import Evaluation
import Synchronization

/// A backend that only lists names, and waits with that until it is opened.
final class NamesBackend: Backend {
  private struct State {
    var isOpen = false
    var fails = false
    var readings = 0
    var resultReadings = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
    var watching: [CheckedContinuation<Void, Never>] = []
    var isFinished = false
  }

  private let state = Mutex(State())
  private let count: Int

  init(evaluators: Int = 1) { count = evaluators }

  /// How often all names were asked for, and how often the results were.
  var readings: Int { state.withLock { $0.readings } }
  var resultReadings: Int { state.withLock { $0.resultReadings } }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  func fail() { state.withLock { $0.fails = true } }

  /// Waits until a reading has come to its last list.
  func finished() async {
    await withCheckedContinuation { continuation in
      let isFinished = state.withLock { state in
        if !state.isFinished { state.watching.append(continuation) }
        return state.isFinished
      }
      if isFinished { continuation.resume() }
    }
  }

  private func untilOpen() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func projects() async throws(BackendError) -> [Project] {
    state.withLock { $0.readings += 1 }
    await untilOpen()
    if state.withLock({ $0.fails }) { throw .unreachable("no connection") }
    return [Project(id: 1376, name: "Clinic")]
  }

  func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator] {
    (1...count).map { Evaluator(id: $0, name: "Caller \($0)", project: 1376) }
  }

  func tags(_ filter: ListFilter) async throws(BackendError) -> [String] { ["smoke"] }

  func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult] {
    state.withLock { $0.resultReadings += 1 }
    return []
  }

  func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] {
    let watching = state.withLock { state in
      state.isFinished = true
      defer { state.watching = [] }
      return state.watching
    }
    for continuation in watching { continuation.resume() }
    throw .unsupported("no runs here")
  }
}

// MARK: - What it can't do

extension NamesBackend {
  private var unable: BackendError { .unsupported("not here") }

  var label: String { "names" }
  var endsWithProcess: Bool { false }
  func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent] { [] }
  func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder] { [] }
  func metrics(_ filter: ListFilter) async throws(BackendError) -> [String] { [] }
  func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality] { [] }
  func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile] { [] }
  func numbers() async throws(BackendError) -> [PhoneNumber] { [] }
  func evaluator(_ id: Int) async throws(BackendError) -> Evaluator { throw unable }
  func count(_ request: RunRequest) async throws(BackendError) -> Int { throw unable }
  func plan(_ request: RunRequest) async throws(BackendError) -> RunPlan { throw unable }
  func run(_ request: RunRequest, key: String?) async throws(BackendError) -> RunResult { throw unable }
  func plan(suite: JSONObject, _ request: RunRequest) async throws(BackendError) -> SuitePlan { throw unable }
  func run(suite: JSONObject, _ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    throw unable
  }
  func rerun(_ result: Int, onlyFailed: Bool, key: String?) async throws(BackendError) -> RunResult { throw unable }
  func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult { try await result(id) }
  func result(_ id: Int) async throws(BackendError) -> RunResult { throw unable }
  func retrieveRun(_ id: Int) async throws(BackendError) -> Run { throw unable }
  func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult { throw unable }
  func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run { throw unable }
  func endCalls(result id: Int) async throws(BackendError) -> Int { throw unable }
  func endCall(run id: Int) async throws(BackendError) -> Bool { throw unable }
  func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary {
    throw unable
  }
  func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String { throw unable }
}
