import Evaluation

/// Which failures of a result were told: each evaluator's reason once, and not more than a reader takes in.
struct AnnouncedFailures: Sendable {
  private struct Reason: Sendable, Hashable {
    let evaluator: Int
    let text: String?
  }

  private var runs: Set<Int> = []
  private var reasons: Set<Reason> = []

  /// So many lines a result at most; the summary tells of the rest.
  private static let most = 20

  /// The runs among these whose failure is to be told now.
  mutating func news(in failed: [Run]) -> [Run] {
    failed.sorted { $0.id < $1.id }.filter { run in
      guard runs.insert(run.id).inserted, reasons.count < Self.most else { return false }
      return reasons.insert(Reason(evaluator: run.evaluator, text: run.verdict?.reasons.first)).inserted
    }
  }
}
