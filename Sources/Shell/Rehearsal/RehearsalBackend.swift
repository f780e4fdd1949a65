import Evaluation
import Synchronization

/// A copy of what a backend defines, for a rehearsal: results that would be launched stand for themselves, those that were
/// launched before can be looked up.
final class RehearsalBackend: Backend {
  private let definitions: any Backend
  /// Where results were kept so far; nil where there are none.
  private let kept: (any Backend)?
  /// What would be launched, and how many runs that would make.
  private let launched = Mutex<[Int: (result: RunResult, runs: Int)]>([:])

  /// The first id of a result that isn't there: no real one is as high.
  private static let firstID = 1 << 52

  init(_ scratch: Scratch) {
    definitions = scratch.definitions
    kept = scratch.kept
  }

  var label: String { definitions.label }
  var endsWithProcess: Bool { false }

  /// Stands for a result of so many runs.
  private func stand(_ runs: Int, _ request: RunRequest?) -> RunResult {
    launched.withLock { launched in
      let result = RunResult(
        id: Self.firstID + launched.count, label: request?.label, agent: request?.agent, status: .completed,
        runAsText: true, runs: [], createdAt: Timestamp(microseconds: 0))
      launched[result.id] = (result, runs)
      return result
    }
  }

  func run(_ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    let plan = try await definitions.plan(request)
    guard plan.problems.isEmpty else { throw .refused(plan.problems) }
    return stand(plan.runCount, request)
  }

  func rerun(_ id: Int, onlyFailed: Bool, key: String?) async throws(BackendError) -> RunResult {
    if let runs = runs(ofLaunched: id) { return stand(runs, nil) }
    let runs = try await result(id).runs
    return stand(onlyFailed ? runs.count { $0.verdict?.outcome != .passed } : runs.count, nil)
  }

  func run(suite: JSONObject, _ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    let plan = try await definitions.plan(suite: suite, request)
    guard plan.plan.problems.isEmpty else { throw .refused(plan.plan.problems) }
    return stand(plan.runCount, plan.plan.request)
  }

  /// How many runs a result would have that would be launched; nil for one that was launched before.
  func runs(ofLaunched id: Int) -> Int? { launched.withLock { $0[id]?.runs } }

  /// Whether a result may be there by the time it is asked for: ids go up one by one.
  private func mayComeToBe(result id: Int) async throws(BackendError) -> Bool {
    let launches = launched.withLock { $0.count }
    return try await id <= (kept?.results(.newest).first?.id ?? 0) + launches
  }

  private func mayComeToBe(run id: Int) async throws(BackendError) -> Bool {
    let runs = launched.withLock { $0.values.reduce(0) { $0 &+ $1.runs } }
    return try await id <= (kept?.runs(.newest).first?.id ?? 0) &+ runs
  }

  func result(_ id: Int) async throws(BackendError) -> RunResult {
    if let launch = launched.withLock({ $0[id] }) { return launch.result }
    do throws(BackendError) {
      guard let kept else { throw .unknown(BackendError.Unknown(kind: "result", name: String(id), known: [])) }
      return try await kept.result(id)
    } catch {
      guard case .unknown = error, try await mayComeToBe(result: id) else { throw error }
      return RunResult(
        id: id, label: nil, agent: nil, status: .completed, runAsText: true, runs: [],
        createdAt: Timestamp(microseconds: 0))
    }
  }

  func retrieveRun(_ id: Int) async throws(BackendError) -> Run {
    do throws(BackendError) {
      guard let kept else { throw .unknown(BackendError.Unknown(kind: "run", name: String(id), known: [])) }
      return try await kept.retrieveRun(id)
    } catch {
      guard case .unknown = error, try await mayComeToBe(run: id) else { throw error }
      return Run(
        id: id, result: 0, evaluator: 0, evaluatorName: "", attempt: 1, status: .completed,
        createdAt: Timestamp(microseconds: 0))
    }
  }

  func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult] { [] }
  func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] { [] }
  func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult { try await result(id) }

  func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult { try await result(id) }
  func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run { try await retrieveRun(id) }
  func endCalls(result id: Int) async throws(BackendError) -> Int {
    _ = try await result(id)
    return 0
  }
  func endCall(run id: Int) async throws(BackendError) -> Bool {
    _ = try await retrieveRun(id)
    return false
  }
}

// MARK: - What is defined

extension RehearsalBackend {
  func projects() async throws(BackendError) -> [Project] { try await definitions.projects() }
  func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent] { try await definitions.agents(filter) }
  func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder] { try await definitions.folders(filter) }
  func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator] {
    try await definitions.evaluators(filter)
  }
  func tags(_ filter: ListFilter) async throws(BackendError) -> [String] { try await definitions.tags(filter) }
  func metrics(_ filter: ListFilter) async throws(BackendError) -> [String] { try await definitions.metrics(filter) }
  func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality] {
    try await definitions.personalities(filter)
  }
  func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile] {
    try await definitions.profiles(filter)
  }
  func numbers() async throws(BackendError) -> [PhoneNumber] { try await definitions.numbers() }
  func evaluator(_ id: Int) async throws(BackendError) -> Evaluator { try await definitions.evaluator(id) }
  func count(_ request: RunRequest) async throws(BackendError) -> Int { try await definitions.count(request) }
  func plan(_ request: RunRequest) async throws(BackendError) -> RunPlan { try await definitions.plan(request) }
  func plan(suite: JSONObject, _ request: RunRequest) async throws(BackendError) -> SuitePlan {
    try await definitions.plan(suite: suite, request)
  }
  func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary {
    try await definitions.importFile(file, into: request)
  }
  func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String {
    try await definitions.exportWorkspace(asYAML: asYAML)
  }
}

extension ListFilter {
  /// Only the newest of all.
  fileprivate static var newest: ListFilter {
    var filter = ListFilter()
    filter.last = 1
    return filter
  }
}
