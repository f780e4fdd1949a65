package import Evaluation

/// Running results again. The API does that with a whole result; only what failed is a request of its own.
extension RemoteBackend {
  package func rerun(_ id: Int, onlyFailed: Bool, key: String?) async throws(BackendError) -> RunResult {
    let json = try await client.read(
      .retrieveResult, id, of: BackendError.Unknown(kind: "result", name: String(id)))
    guard let former = RunResult(wire: json) else { throw client.error(.malformed("result \(id) has no id")) }
    guard onlyFailed else { return try await rerun(former, body: [:], key) }
    let failed = former.runs.filter { $0.verdict?.outcome != .passed }
    guard !failed.isEmpty else {
      throw .refused([RequestProblem(.scenarios, "every run of result \(id) passed: there is nothing to run again")])
    }
    // Another server would pass this over, and run everything.
    if isEvsh { return try await rerun(former, body: ["only_failed": true], key) }
    let runs = try await runs(failed.map(\.id), of: id)
    let part = FailedRuns(
      of: former, runs, evaluators: try await existing(Set(failed.map(\.evaluator)).sorted()), settings: json)
    let request: RunRequest
    do throws(FailedRuns.Obstacle) { request = try part.request() } catch {
      throw .unsupported(
        "\(label) can't run only what failed of result \(id) again: the API reruns it whole, and \(error.reason); "
          + error.mend)
    }
    return try await run(request, key: key)
  }

  private func rerun(_ former: RunResult, body: JSONValue, _ key: String?) async throws(BackendError) -> RunResult {
    try await launch(
      Outgoing(.rerunResult, former.id, body: body), key, LostLaunch(label: nil, agent: former.agent))
  }
}
