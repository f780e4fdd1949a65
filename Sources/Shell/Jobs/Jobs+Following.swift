import Evaluation

extension Jobs {
  /// What came of following something.
  typealias Outcome = Result<Followable, BackendError>

  /// Follows something in a task of its own, which ends with what came of it; nil where it is followed already.
  @discardableResult
  func follow(
    _ followable: Followable, _ id: Job.ID, of backend: any Backend, isAnnounced: Bool
  ) -> Task<Outcome, Never>? {
    guard begin(Job(followable, id, isAnnounced: isAnnounced)) else { return nil }
    return Task {
      let outcome: Outcome
      do throws(BackendError) {
        outcome = .success(try await end(of: followable, id, backend))
      } catch {
        outcome = .failure(error)
      }
      finish(id, outcome)
      return outcome
    }
  }

  private func end(
    of followable: Followable, _ id: Job.ID, _ backend: any Backend
  ) async throws(BackendError) -> Followable {
    switch followable {
    case .run(let run): .run(try await backend.follow(run: run.id, limit: nil))
    case .result(let result): .result(try await end(of: result, id, backend))
    }
  }

  /// Follows a result. Failures are looked up beside it: where many come at once, many are looked up at once.
  private func end(
    of result: RunResult, _ id: Job.ID, _ backend: any Backend
  ) async throws(BackendError) -> RunResult {
    let (failing, news) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let teller = Task { for await _ in failing { await announceFailures(of: result.id, id, backend) } }
    let outcome: Result<RunResult, BackendError>
    do throws(BackendError) {
      let ended = try await backend.follow(result: result.id, limit: nil) { progress in
        if self.note(progress, id) { news.yield() }
      }
      outcome = .success(ended)
    } catch {
      outcome = .failure(error)
    }
    news.finish()
    await teller.value
    return try outcome.get()
  }

  /// Keeps a result's progress; whether more of it has failed than before and is to be told.
  private func note(_ progress: ResultProgress, _ id: Job.ID) -> Bool {
    let noted = change(id) { job in
      let isWorse = progress.failed > job.progress.failed || progress.review > job.progress.review
      job.progress = progress
      return (isNews: isWorse && job.isAnnounced, observer: job.observer)
    }
    noted?.observer?(progress)
    return noted?.isNews ?? false
  }

  private func announceFailures(of result: Int, _ id: Job.ID, _ backend: any Backend) async {
    for outcome in [Verdict.Outcome.failed, .review] {
      var filter = ListFilter()
      filter.result = result
      filter.outcome = outcome
      // What can't be looked up now is told at the end.
      if let runs = try? await backend.runs(filter) { announce(failed: runs, id) }
    }
  }

  private func announce(failed runs: [Run], _ id: Job.ID) {
    let news = change(id) { $0.isAnnounced ? $0.failures.news(in: runs) : [] } ?? []
    for run in news { announcer.announce(run.summaryLine) }
  }

  /// Tells the end of a job, unless it was told, or shown, before.
  private func finish(_ id: Job.ID, _ outcome: Outcome) {
    if case .success(.result(let result)) = outcome {
      announce(failed: result.runs.filter { $0.verdict.map { $0.outcome != .passed } ?? false }, id)
    }
    let ended = change(id) { job in
      if case .success(let followable) = outcome { job.progress = followable.progress }
      job.finish(outcome.state)
      return job
    }
    guard let ended, ended.isAnnounced, let line = outcome.line(of: ended) else { return }
    announcer.announce(line)
  }

  /// Somebody has seen the end of a job in the foreground.
  func seen(_ id: Job.ID, _ status: RunStatus) { change(id) { $0.finish(.ended(status)) } }
}

extension Jobs.Outcome {
  fileprivate var state: Job.State {
    switch self {
    case .success(let followable): .ended(followable.status)
    case .failure(let error): .lost(error.words)
    }
  }

  /// What to say of a job's end; nil where who stopped it knows.
  fileprivate func line(of job: Job) -> [Cell]? {
    switch self {
    case .success(let followable): followable.summary
    case .failure(.interrupted): nil
    case .failure(let error):
      [Cell("\(job.title) ", .strong), Cell("is followed no longer", .bad), Cell(": \(error.words)")]
    }
  }
}

extension BackendError {
  /// All that is wrong, on one line.
  fileprivate var words: String { CommandFailure.failures(self).map(\.message).joined(separator: ", ") }
}
