import Evaluation
import Language

/// What a script launched or followed, and where: a script that follows a result and expects nothing of it fails unless
/// every run succeeded.
struct Followed {
  /// A line of a script.
  struct Place {
    let source: Source
    let line: CommandLine
    /// The line of the outermost script that it stands in, or is.
    let topLine: Int
  }

  /// Something that was launched, or sent to the background, and whose end nobody has seen.
  struct Open {
    let followable: Followable
    let id: Job.ID
    let backend: any Backend
    let place: Place
    /// Whether it was launched here: then it is ended where the script fails.
    let isLaunched: Bool
    /// Ends with what came of it, where it is followed in the background.
    var task: Task<Jobs.Outcome, Never>?
  }

  /// A result, or a run, that didn't succeed.
  struct Failure {
    let source: Source
    let diagnostic: Diagnostic
    let id: Job.ID
  }

  /// The line that is being carried out.
  var place: Place?
  private(set) var open: [Open] = []
  private(set) var failures: [Failure] = []
  /// The results of which a script expects something itself: nothing else is demanded of them.
  private var gated: Set<Job.ID> = []

  /// Something was begun whose end is awaited.
  mutating func begun(_ followable: Followable, _ id: Job.ID, of backend: any Backend, isLaunched: Bool) {
    guard let place, !open.contains(where: { $0.id == id }) else { return }
    open.append(Open(followable: followable, id: id, backend: backend, place: place, isLaunched: isLaunched))
  }

  /// Something goes on in the background.
  mutating func sent(_ id: Job.ID, _ task: Task<Jobs.Outcome, Never>) {
    for index in open.indices where open[index].id == id { open[index].task = task }
  }

  /// Something has come to its end; it is judged once.
  mutating func ended(_ followable: Followable, _ id: Job.ID) {
    closed(id)
    if gated.contains(id) { return }
    switch followable {
    case .result(let result): if !result.progress.isSuccess { fail(Self.message(result), id) }
    case .run(let run):
      guard run.verdict?.outcome != .passed else { return }
      fail("run \(run.id): " + (run.verdict?.reasons.first ?? run.status.rawValue), id)
    }
  }

  /// A script expects something of a result, which has come to its end.
  mutating func expected(_ id: Job.ID) {
    gated.insert(id)
    failures.removeAll { $0.id == id }
    open.removeAll { $0.id == id && $0.task == nil }
  }

  /// Nothing is to be said of it, as it was ended on purpose.
  mutating func closed(_ id: Job.ID) { open.removeAll { $0.id == id } }

  /// Drops what came to its end unseen, in a session, which isn't judged.
  mutating func forget(where isOver: (Job.ID) -> Bool) { open.removeAll { isOver($0.id) } }

  private mutating func fail(_ message: String, _ id: Job.ID) {
    guard let place else { return }
    failures.append(Failure(source: place.source, diagnostic: Diagnostic(message, at: place.line.name.span), id: id))
  }

  private static func message(_ result: RunResult) -> String {
    let progress = result.progress
    if progress.total == 0 { return "result \(result.id) has no runs" }
    let parts = [
      (progress.failed, "failed"), (progress.review, progress.review == 1 ? "is to be reviewed" : "are to be reviewed"),
      (progress.cancelled, progress.cancelled == 1 ? "was cancelled" : "were cancelled"),
      (progress.total - progress.done, "did not finish"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    if progress.total == 1 { return "the run of result \(result.id) " + counts.dropFirst(2) }
    return "of the \(progress.total) runs of result \(result.id), \(counts)"
  }
}
