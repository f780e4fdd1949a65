/// How many of a result's runs are under way and done.
package struct ResultProgress: Sendable, Hashable {
  package var total = 0
  package var running = 0
  package var done = 0
  package var passed = 0
  package var failed = 0
  package var review = 0
  package var cancelled = 0

  package init() {}

  package init(_ runs: some Sequence<Run>) {
    for run in runs { count(run.status, run.verdict?.outcome) }
  }

  /// Adds one run.
  package mutating func count(_ status: RunStatus, _ outcome: Verdict.Outcome?) {
    total += 1
    if status.isFinal { done += 1 }
    if status == .cancelled { cancelled += 1 }
    if status == .running || status == .inProgress || status == .evaluating { running += 1 }
    switch outcome {
    case .passed: passed += 1
    case .failed: failed += 1
    case .review: review += 1
    case nil: break
    }
  }

  package var isFinished: Bool { done == total }
  /// Whether there were runs and each of them passed.
  package var isSuccess: Bool { total > 0 && passed == total }
}
