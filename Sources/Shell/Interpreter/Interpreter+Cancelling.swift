import Evaluation

extension Interpreter {
  /// Ends the calls of a result; what happens to it in the background is told no more.
  func cancel(result id: Int) async throws(BackendError) -> Reply {
    let count = try await stopping(jobID(.result, id)) { backend throws(BackendError) in
      try await backend.endCalls(result: id)
    }
    closed(jobID(.result, id))
    return .notice(
      count == 0 ? "result \(id) was over already" : "ended \(count.counted("call")) of result \(id)",
      ["result": .integer(id), "ended": .integer(count)])
  }

  func cancel(run id: Int) async throws(BackendError) -> Reply {
    let isEnded = try await stopping(jobID(.run, id)) { backend throws(BackendError) in
      try await backend.endCall(run: id)
    }
    closed(jobID(.run, id))
    return .notice(
      isEnded ? "ended run \(id)" : "run \(id) was over already",
      ["run": .integer(id), "ended": .integer(isEnded ? 1 : 0)])
  }

  /// Does something about a job in silence; where it fails the job is told of as before.
  private func stopping<Value>(
    _ id: Job.ID, _ body: (any Backend) async throws(BackendError) -> Value
  ) async throws(BackendError) -> Value {
    let wasAnnounced = jobs.silence(id)
    do throws(BackendError) { return try await body(backend()) } catch {
      if wasAnnounced { jobs.change(id) { $0.isAnnounced = true } }
      throw error
    }
  }

  /// Ends the calls of a result whose following was interrupted, and says so: what a second Ctrl-C offers.
  package func endCalls(of result: Int) async {
    detached = nil
    do throws(BackendError) { show(try await cancel(result: result), of: "cancel") } catch {
      for failure in CommandFailure.failures(error) { remark("result \(result): \(failure.message)") }
    }
  }
}
