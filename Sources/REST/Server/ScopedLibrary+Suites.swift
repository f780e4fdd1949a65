import Evaluation

/// Test suites of a client; the personalities and test profiles that they name by their ids must be there for it.
extension ScopedLibrary {
  func plan(suite: JSONObject, _ request: RunRequest) async throws(Refusal) -> SuitePlan {
    try await check(suite, request)
    return try await ask { () throws(BackendError) in try await whole.plan(suite: suite, request) }
  }

  func launch(suite: JSONObject, _ request: RunRequest, key: String?) async throws(Refusal) -> RunResult {
    try await check(suite, request)
    return try await ask { () throws(BackendError) in try await whole.run(suite: suite, request, key: key) }
  }

  private func check(_ suite: JSONObject, _ request: RunRequest) async throws(Refusal) {
    try await checkReferences(request)
    let people = Set(try await personalities().map(\.id))
    let profiles = Set(try await profiles().map(\.id))
    var unknown = JSONObject()
    for (place, value) in suite.places {
      if let id = value["personality"]?.integer, !people.contains(id) {
        unknown["\(place).personality"] = [.string("no personality has the id \(id)")]
      }
      if let id = value["personality"]?["base"]?.integer, !people.contains(id) {
        unknown["\(place).personality.base"] = [.string("no personality has the id \(id)")]
      }
      if let id = value["test_profile"]?.integer, !profiles.contains(id) {
        unknown["\(place).test_profile"] = [.string("no test profile has the id \(id)")]
      }
    }
    if !unknown.isEmpty { throw .fields(unknown) }
  }
}

extension JSONObject {
  /// A suite's defaults and its cases, each with its place.
  fileprivate var places: [(String, JSONValue)] {
    let cases = (self["scenarios"]?.array ?? []).enumerated().map { ("scenarios[\($0)]", $1) }
    return (self["defaults"].map { [("defaults", $0)] } ?? []) + cases
  }
}
