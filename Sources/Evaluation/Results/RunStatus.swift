/// Where a result, or a run, stands: one list for both, as the public API has it.
package enum RunStatus: String, Sendable, Hashable, CaseIterable {
  case pending
  case inQueue = "in_queue"
  case scalingUp = "scaling_up"
  case running
  case inProgress = "in_progress"
  case evaluating
  case completed, failed, timeout, cancelled

  /// Whether nothing more will happen.
  package var isFinal: Bool {
    switch self {
    case .completed, .failed, .timeout, .cancelled: true
    case .pending, .inQueue, .scalingUp, .running, .inProgress, .evaluating: false
    }
  }
}
