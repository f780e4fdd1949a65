import Evaluation

/// Whether a run whose end says nothing of the agent is held once more, and when.
///
/// A caller that went off script is tried once more, in other words; a line that failed twice, after a wait that grows
/// and is random (Brooker, "Exponential backoff and jitter", 2015), so that many that failed together don't come back
/// together. What another call would hardly change isn't tried again.
struct Retry: Sendable, Hashable {
  static let mostAfterFaults = 2
  static let mostOffScript = 1
  static let base = Duration.milliseconds(500)

  /// How long to wait before it.
  let delay: Duration

  /// Nil where the run is over; the same wait for the same run and history, always.
  init?(after end: ConversationEnd, of run: Run) {
    switch end {
    case .offScript:
      guard run.history.count(of: .caller) < Self.mostOffScript else { return nil }
      delay = .zero
    case .fault(let fault) where fault.isTransient:
      let former = run.history.count(of: .infrastructure)
      guard former < Self.mostAfterFaults else { return nil }
      var generator = SplitMix(seed: UInt64(truncatingIfNeeded: run.id) &+ UInt64(former) << 32)
      delay = Self.base * (1 << (2 * former)) * Double.random(in: 0.5..<1.5, using: &generator)
    default: return nil
    }
  }
}

extension [FormerCall] {
  /// How many of them were through this fault.
  func count(of fault: Verdict.Fault) -> Int { count { $0.fault == fault } }
}
