import Evaluation
import Language

extension Interpreter {
  /// Whether the line that is being carried out ends with '&'.
  var isInBackground: Bool { followed.place?.line.background ?? false }

  /// The request that `run` with these options would send, with what is set for callers.
  func request(_ options: Session.RunOptions) -> RunRequest {
    var request = session.request(options)
    request.model = settings.model
    request.functionReach = settings.functions
    return request
  }

  /// Keeps what was launched. In a session it is followed from now on, in silence, so that the prompt has its counts.
  func launched(_ result: RunResult) async throws {
    lastResult = result.id
    if wasLaunchedBefore {
      remark("result \(result.id) was launched before: it isn't launched again")
    } else {
      runsLaunched += result.progress.total
    }
    try keepLaunch(of: jobID(.result, result.id))
    execution?.launchLine = execution?.line
    let backend = try await backend()
    if let rehearsal, let rehearsed = backend as? RehearsalBackend, let place = followed.place {
      rehearsal.launches.append(
        Rehearsal.Launch(
          source: place.source, span: place.line.span,
          runs: wasLaunchedBefore ? 0 : rehearsed.runs(ofLaunched: result.id) ?? 0))
    }
    let id = jobID(.result, result.id)
    if isSession { followed.forget { jobs[$0]?.isUnderWay != true } }
    followed.begun(.result(result), id, of: backend, isLaunched: true)
    if isSession { jobs.follow(.result(result), id, of: backend, isAnnounced: false) }
  }

  /// Keeps what went to the background: a batch awaits its end.
  func sent(
    _ followable: Followable, _ id: Job.ID, of backend: any Backend, _ task: Task<Jobs.Outcome, Never>
  ) {
    followed.begun(followable, id, of: backend, isLaunched: false)
    followed.sent(id, task)
  }

  func ended(_ followable: Followable, _ id: Job.ID) { followed.ended(followable, id) }
  func closed(_ id: Job.ID) { followed.closed(id) }

  /// Results that were launched here and haven't come to their end.
  package var resultsUnderWay: [Int] {
    followed.open.filter { $0.isLaunched && jobs[$0.id]?.isUnderWay ?? !isSession }.map(\.followable.id)
  }
}
