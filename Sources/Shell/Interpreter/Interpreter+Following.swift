import Evaluation

extension Interpreter {
  /// The result or, where there is no such result, the run of an id.
  func followable(_ id: Int) async throws(BackendError) -> Followable {
    let backend = try await backend()
    do throws(BackendError) {
      return .result(try await backend.result(id))
    } catch {
      guard case .unknown = error else { throw error }
    }
    do throws(BackendError) {
      return .run(try await backend.retrieveRun(id))
    } catch {
      guard case .unknown = error else { throw error }
      throw .unknown(BackendError.Unknown(kind: "result or run", name: String(id)))
    }
  }

  /// Among the jobs.
  func jobID(_ kind: Followable.Kind, _ id: Int) -> Job.ID {
    Job.ID(kind: kind, number: id, connection: connectionNumber)
  }

  /// Shows a result that has just been launched: at once or, where it is watched, at its end.
  func launched(
    _ result: RunResult, _ request: RunRequest? = nil, isWatched: Bool
  ) async throws -> Reply {
    try await launched(result)
    if isInBackground { try await sendToBackground(.result(result)) }
    guard isWatched, !isInBackground else { return .launched(result, request) }
    remark(result.announcement(request))
    return try await follow(.result(result))
  }

  /// Follows something to its end, showing how it comes along; or sends it to the background, where the line says so.
  func follow(_ followable: Followable, limit: Duration? = nil) async throws(BackendError) -> Reply {
    if isInBackground {
      try await sendToBackground(followable)
      return .sentToBackground(followable)
    }
    let backend = try await backend()
    let id = jobID(followable.kind, followable.id)
    let wasAnnounced = jobs.silence(id)
    do throws(BackendError) {
      let ended = try await end(of: followable, backend, limit)
      jobs.seen(id, ended.status)
      if case .result(let result) = ended { lastResult = result.id }
      self.ended(ended, id)
      return ended.reply
    } catch {
      if error == .interrupted, isSession {
        goOn(followable, id, of: backend)
      } else if wasAnnounced {
        jobs.change(id) { $0.isAnnounced = true }
      }
      throw error
    }
  }

  private func end(
    of followable: Followable, _ backend: any Backend, _ limit: Duration?
  ) async throws(BackendError) -> Followable {
    switch followable {
    case .run(let run): return .run(try await backend.follow(run: run.id, limit: limit))
    case .result(let result):
      let display = surroundings.progress
      display.begin("result \(result.id)")
      defer { display.end() }
      return .result(try await backend.follow(result: result.id, limit: limit) { display.show($0) })
    }
  }

  private func sendToBackground(_ followable: Followable) async throws(BackendError) {
    let backend = try await backend()
    let id = jobID(followable.kind, followable.id)
    let task = jobs.follow(followable, id, of: backend, isAnnounced: true)
    if let task { sent(followable, id, of: backend, task) }
  }

  /// What was followed in the foreground, and was interrupted there, goes on in the background.
  private func goOn(_ followable: Followable, _ id: Job.ID, of backend: any Backend) {
    jobs.follow(followable, id, of: backend, isAnnounced: true)
    if case .result(let result) = followable { detached = result.id }
    let what = "\(followable.kind.rawValue) \(followable.id)"
    remark(
      "\(what) goes on in the background: 'watch \(followable.id)' comes back to it, 'cancel \(followable.id)' ends it")
  }

  /// The result that a command without an id is about.
  func currentResult() throws(CommandFailure) -> Int {
    guard let lastResult else {
      throw CommandFailure(
        "this session has launched nothing yet", label: "an id is needed", helps: ["'list results' shows the results"],
        exit: .script)
    }
    return lastResult
  }
}
