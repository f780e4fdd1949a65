import Evaluation

/// What an owner got of a result's waiting runs.
struct ClaimedRuns: Sendable {
  let runs: [Run]
  /// Whether nothing more waits.
  let isDrained: Bool
  /// Whether more would have been begun if numbers had been free.
  let lacksNumbers: Bool
}
