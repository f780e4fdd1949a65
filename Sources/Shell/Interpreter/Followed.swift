import Evaluation
import Language

/// The results that a script launched or followed, and where: a script that follows a result and expects nothing of it
/// fails unless every run succeeded.
struct Followed {
  /// A line of a script.
  struct Place {
    let source: Source
    let line: CommandLine
  }

  /// A result, or a run, that didn't succeed.
  struct Failure {
    let source: Source
    let diagnostic: Diagnostic
  }

  /// The line that is being carried out.
  var place: Place?
  private(set) var open: [(result: Int, place: Place)] = []
  private(set) var failures: [Failure] = []

  mutating func launched(_ result: Int) {
    if let place { open.append((result, place)) }
  }

  /// A result has come to its end; it is judged once.
  mutating func ended(_ result: RunResult) {
    open.removeAll { $0.result == result.id }
    if !result.progress.isSuccess { fail(Self.message(result)) }
  }

  /// A result was ended on purpose; nothing is to be said of it.
  mutating func cancelled(_ result: Int) { open.removeAll { $0.result == result } }

  mutating func ended(_ run: Run) {
    guard run.verdict?.outcome != .passed else { return }
    fail("run \(run.id): " + (run.verdict?.reasons.first ?? run.status.rawValue))
  }

  private mutating func fail(_ message: String) {
    guard let place else { return }
    failures.append(Failure(source: place.source, diagnostic: Diagnostic(message, at: place.line.name.span)))
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
