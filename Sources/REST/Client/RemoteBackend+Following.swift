package import Evaluation

/// Following results and runs, and ending their calls.
extension RemoteBackend {
  /// The wait after the first look; it grows to the five seconds that the service's own client takes.
  private static let firstGlance = Duration.milliseconds(500)
  private static let longestGlance = Duration.seconds(5)

  package func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult {
    var told: ResultProgress?
    return try await look(limit) { client throws(BackendError) in
      let result = try await result(id, client)
      if result.progress != told {
        told = result.progress
        onChange(result.progress)
      }
      return (result, result.status.isFinal)
    }
  }

  package func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run {
    try await look(limit) { client throws(BackendError) in
      let run = try await run(id, client)
      return (run, run.status.isFinal)
    }
  }

  /// Looks again and again, with longer waits, until what is seen is the end.
  private func look<Seen>(
    _ limit: Duration?, _ glance: (APIClient) async throws(BackendError) -> (seen: Seen, isEnd: Bool)
  ) async throws(BackendError) -> Seen {
    let patient = client.patient
    let begun = ContinuousClock.now
    var (rest, waited) = (Self.firstGlance, Duration.zero)
    while true {
      let (seen, isEnd) = try await glance(patient)
      if isEnd { return seen }
      if let limit, waited >= limit { throw .overTime(limit) }
      let wait = min(rest, limit.map { $0 - waited } ?? rest)
      do { try await clock.sleep(for: wait) } catch { throw .interrupted }
      // The server's answers take their time too.
      waited = max(waited + wait, ContinuousClock.now - begun)
      rest = min(rest * 2, Self.longestGlance)
    }
  }

  package func endCalls(result id: Int) async throws(BackendError) -> Int {
    let open = Set(try await result(id).runs.filter { !$0.status.isFinal }.map(\.id))
    if open.isEmpty { return 0 }
    try await client.act(.endResultCalls, id, of: BackendError.Unknown(kind: "result", name: String(id)))
    // Some may have come to their own end before they were asked; those that aren't at one yet are about to be ended.
    return try await result(id).runs.count { run in
      open.contains(run.id) && (run.status == .cancelled || !run.status.isFinal)
    }
  }

  package func endCall(run id: Int) async throws(BackendError) -> Bool {
    if try await retrieveRun(id).status.isFinal { return false }
    try await client.act(.endRunCall, id, of: BackendError.Unknown(kind: "run", name: String(id)))
    return true
  }
}
