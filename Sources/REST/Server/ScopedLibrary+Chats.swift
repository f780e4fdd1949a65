import Evaluation

/// What is said in a client's runs while they are under way.
extension ScopedLibrary {
  func say(_ message: JSONObject, in run: Int) async throws(Refusal) -> ChatTurn {
    try await check(run: run)
    return try await ask { () throws(BackendError) in try await whole.say(message, inRun: run) }
  }

  func chatTurn(_ number: Int, of run: Int) async throws(Refusal) -> ChatTurn {
    try await check(run: run)
    return try await ask { () throws(BackendError) in try await whole.chatTurn(number, ofRun: run) }
  }

  func endChat(of run: Int, reason: String?) async throws(Refusal) -> Run {
    try await check(run: run)
    return try await ask { () throws(BackendError) in try await whole.endChat(ofRun: run, reason: reason) }
  }

  /// Refuses a run that isn't there for the client. Asked again and again, it doesn't read the run's result.
  func check(run: Int) async throws(Refusal) {
    let project = try await ask { () throws(BackendError) in try await whole.project(ofRun: run) }
    guard isOpen(project) else { throw .notFound }
  }
}
