import Evaluation
import Language

extension Interpreter {
  /// Ends a batch: runs that end with this process are followed to their end, or ended where the script failed or was
  /// left, and every followed result must have succeeded. The exit code of the whole.
  package func finish(_ ending: Ending) async -> Int32 {
    switch ending {
    case .reachedEnd, .exited(nil): break
    case .wentOn(let code):
      _ = await followRest()
      return code
    case .failed(let code), .exited(let code?):
      await endRest()
      return code
    }
    if let failure = await followRest() {
      await endRest()
      return failure
    }
    for outcome in followed.failures {
      keepFailure(of: outcome.id)
      front.show([outcome.diagnostic], in: outcome.source, of: nil)
    }
    return (followed.failures.isEmpty ? ExitCode.success : .failed).rawValue
  }

  /// Follows what was launched, never followed, and would end with this process, and what went to the background.
  private func followRest() async -> Int32? {
    for open in followed.open where open.task != nil || open.backend.endsWithProcess {
      followed.place = open.place
      do throws(BackendError) {
        let ended = try await end(of: open)
        followed.ended(ended, open.id)
        front.show(ended.reply, of: "watch")
      } catch {
        return report(error, of: open.place).rawValue
      }
    }
    return nil
  }

  private func end(of open: Followed.Open) async throws(BackendError) -> Followable {
    let display = surroundings.progress
    display.begin("\(open.followable.kind.rawValue) \(open.followable.id)")
    defer { display.end() }
    guard let task = open.task else {
      return .result(
        try await open.backend.follow(result: open.followable.id, limit: nil) { display.show($0) })
    }
    jobs.change(open.id) { $0.observer = { display.show($0) } }
    return try await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }.get()
  }

  /// Ends what was launched and would be left half done, in a task of its own: this one may have been cancelled. What a
  /// server carries out goes on without this process, and is ended only where somebody interrupted it.
  ///
  /// Where a checkpoint is kept it is left as it is, to be gone on with.
  func endRest(ofServers: Bool = false) async {
    jobs.silenceAll()
    if checkpoint != nil { return }
    for open in followed.open where open.isLaunched && (ofServers || open.backend.endsWithProcess) {
      let result = open.followable.id
      let ended = await Task { try? await open.backend.endCalls(result: result) }.value
      if let ended, ended > 0 { remark("ended \(ended.counted("call")) of result \(result)") }
    }
  }
}
