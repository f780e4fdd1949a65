/// A call of a run that said nothing of the agent, the infrastructure's fault or the caller's, after which the run was
/// held once more.
package struct FormerCall: Sendable, Hashable {
  package var status: RunStatus
  /// How it ended, by the API's list of end reasons.
  package var endedReason: String?
  package var fault: Verdict.Fault
  /// One line.
  package var reason: String
  package var duration: Duration?

  package init(
    status: RunStatus, endedReason: String?, fault: Verdict.Fault, reason: String, duration: Duration? = nil
  ) {
    self.status = status
    self.endedReason = endedReason
    self.fault = fault
    self.reason = reason
    self.duration = duration
  }

  /// What a run that is held once more came to; nil where it says something of the agent.
  package init?(_ run: Run) {
    guard let verdict = run.verdict, let fault = verdict.fault, fault != .agent else { return nil }
    self.init(
      status: run.status, endedReason: run.endedReason, fault: fault, reason: verdict.reasons.first ?? "",
      duration: run.duration)
  }
}
