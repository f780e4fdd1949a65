import Evaluation

@testable import REST

/// A workspace by way of a server, but for what only a process on the workspace's own machine can be asked. These are
/// all the differences that there may be between an engine and a server over it:
///
/// - the prompt's label is the server's address, in place of `local`;
/// - runs go on without the client, so that the end of a script leaves those of a server alone that it doesn't watch;
/// - a workspace is read from a file, and written to one, on its own machine.
struct ServedBackend: Backend {
  let remote: RemoteBackend
  let engine: any Backend

  var label: String { engine.label }
  var endsWithProcess: Bool { engine.endsWithProcess }
  func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary {
    try await engine.importFile(file, into: request)
  }
  func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String {
    try await engine.exportWorkspace(asYAML: asYAML)
  }

  var knowsLaunches: Bool { remote.knowsLaunches }
  func projects() async throws(BackendError) -> [Project] { try await remote.projects() }
  func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent] { try await remote.agents(filter) }
  func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder] { try await remote.folders(filter) }
  func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator] {
    try await remote.evaluators(filter)
  }
  func tags(_ filter: ListFilter) async throws(BackendError) -> [String] { try await remote.tags(filter) }
  func metrics(_ filter: ListFilter) async throws(BackendError) -> [String] { try await remote.metrics(filter) }
  func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality] {
    try await remote.personalities(filter)
  }
  func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile] { try await remote.profiles(filter) }
  func numbers() async throws(BackendError) -> [PhoneNumber] { try await remote.numbers() }
  func evaluator(_ id: Int) async throws(BackendError) -> Evaluator { try await remote.evaluator(id) }
  func count(_ request: RunRequest) async throws(BackendError) -> Int { try await remote.count(request) }
  func plan(_ request: RunRequest) async throws(BackendError) -> RunPlan { try await remote.plan(request) }
  func run(_ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    try await remote.run(request, key: key)
  }
  func plan(suite: JSONObject, _ request: RunRequest) async throws(BackendError) -> SuitePlan {
    try await remote.plan(suite: suite, request)
  }
  func run(suite: JSONObject, _ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    try await remote.run(suite: suite, request, key: key)
  }
  func rerun(_ result: Int, onlyFailed: Bool, key: String?) async throws(BackendError) -> RunResult {
    try await remote.rerun(result, onlyFailed: onlyFailed, key: key)
  }
  func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult] { try await remote.results(filter) }
  func result(_ id: Int) async throws(BackendError) -> RunResult { try await remote.result(id) }
  func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult {
    try await remote.resultWithTranscripts(id)
  }
  func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] { try await remote.runs(filter) }
  func retrieveRun(_ id: Int) async throws(BackendError) -> Run { try await remote.retrieveRun(id) }
  func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult {
    try await remote.follow(result: id, limit: limit, onChange: onChange)
  }
  func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run {
    try await remote.follow(run: id, limit: limit)
  }
  func endCalls(result id: Int) async throws(BackendError) -> Int { try await remote.endCalls(result: id) }
  func endCall(run id: Int) async throws(BackendError) -> Bool { try await remote.endCall(run: id) }
}
