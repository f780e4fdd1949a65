package import Evaluation

/// Test suites that come as documents: their evaluators are kept as an import keeps them, and found again by their keys.
extension EmbeddedEngine {
  package func plan(suite: JSONObject, _ request: RunRequest) async throws(BackendError) -> SuitePlan {
    guard request.suiteProblems.isEmpty else { throw .refused(request.suiteProblems) }
    let trial = try await scratch()
    let selecting = try await trial.keep(suite, request.around(suite))
    let planned = try await trial.planner.plan(selecting.request, isSuite: true)
    var shown = planned.plan.request
    (shown.selection, shown.agent) = (nil, planned.agent ?? shown.agent)
    return SuitePlan(
      plan: RunPlan(request: shown, entries: planned.plan.entries, problems: planned.plan.problems),
      evaluators: try await trial.workspace.evaluators(selecting.evaluators), project: planned.project,
      runCount: planned.runCount)
  }

  package func run(
    suite: JSONObject, _ request: RunRequest, key: String?
  ) async throws(BackendError) -> RunResult {
    let request = request.around(suite)
    let origin = LaunchOrigin(suite: suite, request)
    if let launched = try await launched(with: key, of: origin, request) { return launched }
    // Tried first: what can't run is not kept either.
    let trial = try await plan(suite: suite, request)
    guard trial.plan.problems.isEmpty else { throw .refused(trial.plan.problems) }
    let selecting = try await keep(suite, request).request
    let planned = try await planner.plan(selecting, isSuite: true)
    guard planned.plan.problems.isEmpty else { throw .refused(planned.plan.problems) }
    return try await launch(selecting, planned, planned.casts, key, of: origin)
  }

  /// Imports the suite; the request then selects what it brought.
  private func keep(
    _ suite: JSONObject, _ request: RunRequest
  ) async throws(BackendError) -> (request: RunRequest, evaluators: [Int]) {
    let bytes = JSONValue.object(suite).utf8
    let evaluators = try await importFile(ImportFile(name: "suite.json", bytes: bytes, folder: "/"), into: request)
      .evaluators
    var selecting = request
    selecting.selection = .evaluators(evaluators)
    return (selecting, evaluators)
  }
}
