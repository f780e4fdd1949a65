/// Why a run is left out of the agent's tries: it says nothing of the agent.
package enum Exclusion: String, Sendable, Hashable, CaseIterable {
  /// The line failed, or what stands behind it.
  case infrastructure
  /// The caller failed: it went off its script.
  case caller
  case cancelled
  /// The run isn't over, or nobody has judged it yet.
  case unfinished

  /// For a reader, after a number of runs.
  package var words: String {
    switch self {
    case .infrastructure: "failed by the infrastructure"
    case .caller: "failed by the caller"
    case .cancelled: "cancelled"
    case .unfinished: "unfinished"
    }
  }
}

extension Run {
  /// Why the run is no try of the agent's; nil where it is one.
  package var exclusion: Exclusion? {
    switch (status, verdict?.fault) {
    case (_, .infrastructure?): .infrastructure
    case (_, .caller?): .caller
    case (.cancelled, _): .cancelled
    case _ where !status.isFinal: .unfinished
    case _ where verdict != nil: nil
    // Without a verdict a failed run never reached the agent, and one that timed out was given up.
    case (.failed, _): .infrastructure
    case (.timeout, _): .cancelled
    default: .unfinished
    }
  }
}
