import Evaluation

extension Interpreter {
  /// What an id stands for.
  enum Target {
    case result, run
  }

  /// Whether an id is a result's or, where there is no such result, a run's.
  func kind(of id: Int) async throws(BackendError) -> Target {
    let backend = try await backend()
    do throws(BackendError) {
      _ = try await backend.result(id)
      return .result
    } catch {
      guard case .unknown = error else { throw error }
    }
    do throws(BackendError) {
      _ = try await backend.retrieveRun(id)
      return .run
    } catch {
      guard case .unknown = error else { throw error }
      throw .unknown(BackendError.Unknown(kind: "result or run", name: String(id)))
    }
  }

  /// Follows what an id stands for.
  func follow(resultOrRun id: Int, limit: Duration?) async throws(BackendError) -> Reply {
    switch try await kind(of: id) {
    case .result: try await follow(result: id, limit: limit)
    case .run: try await follow(run: id, limit: limit)
    }
  }

  /// Follows a result to its end, showing how it comes along.
  func follow(result id: Int, limit: Duration? = nil) async throws(BackendError) -> Reply {
    let backend = try await backend()
    let display = surroundings.progress
    display.begin("result \(id)")
    do throws(BackendError) {
      let result = try await backend.follow(result: id, limit: limit) { display.show($0) }
      display.end()
      ended(result)
      return .outcome(result)
    } catch {
      display.end()
      if error == .interrupted, isSession {
        remark("result \(id) goes on: 'watch \(id)' comes back to it, 'cancel \(id)' ends it")
      }
      throw error
    }
  }

  private func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Reply {
    let run = try await backend().follow(run: id, limit: limit)
    ended(run)
    return .transcript(run)
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
