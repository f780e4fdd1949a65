package import Evaluation

/// Launching: what can't be sent is refused before, and nothing is ever sent twice.
extension RemoteBackend {
  package func run(_ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    let plan = try await plan(request)
    guard plan.problems.isEmpty else { throw .refused(plan.problems) }
    return try await launch(
      request.launch(plan), key, LostLaunch(label: request.label, agent: request.agent))
  }

  /// Sends a launch once. Where its answer is lost, the results are looked at for the one that it may have made.
  ///
  /// `refusal` says what a refusal comes to.
  func launch(
    _ outgoing: Outgoing, _ key: String?, _ search: LostLaunch, refusal: ((RequestFault) -> BackendError)? = nil
  ) async throws(BackendError) -> RunResult {
    var outgoing = outgoing
    outgoing.idempotencyKey = key
    switch await sent(outgoing) {
    case .success(let result): return result
    case .failure(let fault) where fault.leavesOpen:
      throw .unreachable(await search.account(of: client.error(fault), by: client))
    case .failure(let fault): throw refusal?(fault) ?? client.error(fault)
    }
  }

  /// In a task of its own: who interrupts a launch is still to learn what it made.
  private func sent(_ outgoing: Outgoing) async -> Result<RunResult, RequestFault> {
    await Task { () async -> Result<RunResult, RequestFault> in
      do throws(RequestFault) {
        let answer = try await client.transport.send(outgoing).body
        return RunResult(wire: answer).map(Result.success) ?? .failure(.malformed("it names no result"))
      } catch {
        return .failure(error)
      }
    }.value
  }
}
