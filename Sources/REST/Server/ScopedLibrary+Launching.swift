import Evaluation

/// Launches of a client, which may name only what is there for it.
extension ScopedLibrary {
  func launch(_ request: RunRequest, key: String?) async throws(Refusal) -> RunResult {
    let request = try await checked(request)
    return try await ask { () throws(BackendError) in try await whole.run(request, key: key) }
  }

  /// What a request would come to; a key that opens everything is told all that is wrong with it.
  func plan(_ request: RunRequest) async throws(Refusal) -> RunPlan {
    let request = project == nil ? request : try await checked(request)
    return try await ask { () throws(BackendError) in try await whole.plan(request) }
  }

  /// The request within the scope, or what of it isn't there.
  func checked(_ request: RunRequest) async throws(Refusal) -> RunRequest {
    try await checkReferences(request)
    var request = request
    switch request.selection {
    case .evaluators(let ids): try await checkEvaluators(ids)
    case .folder: return request
    // An agent that is there for the client narrows these by itself.
    case .all, .first: if request.agent != nil || request.assistant != nil { return request }
    case nil: break
    }
    request.project = request.project ?? project
    try await checkTags(request)
    return request
  }

  private func checkTags(_ request: RunRequest) async throws(Refusal) {
    guard !request.tags.isEmpty else { return }
    var filter = ListFilter()
    filter.project = request.project
    let known = try await tags(filter)
    if let unknown = request.tags.first(where: { !known.contains($0) }) {
      throw .field("tags", "no evaluator bears the tag '\(unknown)'")
    }
  }

  /// Refuses what a request names and isn't there for the client.
  func checkReferences(_ request: RunRequest) async throws(Refusal) {
    if let id = request.project, try await !projects().contains(where: { $0.id == id }) {
      throw .field("project_id", "there is no project \(id)")
    }
    let agents = try await agents()
    if let id = request.agent, !agents.contains(where: { $0.id == id }) {
      throw .field("agent_id", "there is no agent \(id)")
    }
    if let id = request.assistant, !agents.contains(where: { $0.assistantID == id }) {
      throw .field("assistant_id", "no agent has the assistant id '\(id)'")
    }
    let people = Set(try await personalities().map(\.id))
    guard people.isSuperset(of: request.personalities) else { throw .list(["Invalid personalities provided."]) }
    let profiles = Set(try await profiles().map(\.id))
    if let id = request.profiles.first(where: { !profiles.contains($0) }) {
      throw .field("test_profile_ids", "there is no test profile \(id)")
    }
  }

  func rerun(_ id: Int, onlyFailed: Bool, key: String?) async throws(Refusal) -> RunResult {
    _ = try await resultAlone(id)
    return try await ask { () throws(BackendError) in try await whole.rerun(id, onlyFailed: onlyFailed, key: key) }
  }

  func endCalls(_ id: Int) async throws(Refusal) {
    _ = try await resultAlone(id)
    _ = try await ask { () throws(BackendError) in try await whole.endCalls(result: id) }
  }

  func endCall(_ id: Int) async throws(Refusal) {
    _ = try await run(id)
    _ = try await ask { () throws(BackendError) in try await whole.endCall(run: id) }
  }

  func deleteRuns(_ ids: [Int], of result: Int) async throws(Refusal) {
    _ = try await resultAlone(result)
    try await ask { () throws(BackendError) in try await whole.deleteRuns(ids, ofResult: result) }
  }

  func deleteResults(_ ids: [Int]) async throws(Refusal) {
    for id in ids { _ = try await resultAlone(id) }
    try await ask { () throws(BackendError) in try await whole.deleteResults(ids) }
  }
}
