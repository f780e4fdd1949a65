import Evaluation

extension Reply {
  /// What is followed in the background, in the order in which it was begun.
  static func jobs(_ jobs: [Job]) -> Reply { .list("jobs", jobs, Job.columns) }

  /// Something has just gone to the background.
  static func sentToBackground(_ followable: Followable) -> Reply {
    .notice(
      "following \(followable.title) in the background: \(ProgressBar.counts(followable.progress))",
      [followable.kind.rawValue: .integer(followable.id)])
  }
}

extension Job {
  static var columns: [ListColumn<Job>] {
    [
      .number("id", "id") { $0.id.number }, .text("kind", "kind") { $0.id.kind.rawValue },
      .text("label", "label") { $0.label }, .styled("state", "state") { $0.stateCell },
      .number("runs", "total") { $0.progress.total }, .number("done", "done") { $0.progress.done },
      .number("passed", "passed") { $0.progress.passed }, .number("failed", "failed") { $0.progress.failed },
      .text("elapsed", "elapsed") { $0.elapsed.readable },
    ]
  }

  private var stateCell: Cell {
    switch state {
    case .following: progress.running + progress.done > 0 ? RunStatus.running.cell : RunStatus.pending.cell
    case .ended(let status): status.cell
    case .lost: Cell("lost", .bad)
    }
  }
}
