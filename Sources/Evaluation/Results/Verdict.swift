/// What a finished run says of the agent, why, and whose fault a failure is.
package struct Verdict: Sendable, Hashable {
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case passed, failed
    /// Only a reader, or a language model, could judge it: never a pass.
    case review
  }

  package enum Fault: String, Sendable, Hashable, CaseIterable {
    case agent, caller, infrastructure
    /// Nobody's yet: whether anything failed is for a reader to say.
    case undecided
  }

  package var outcome: Outcome
  /// Nil where nothing failed, undecided where that is to be reviewed.
  package var fault: Fault?
  /// Each one line, the first the one that matters most.
  package var reasons: [String]

  package init(_ outcome: Outcome, fault: Fault? = nil, reasons: [String] = []) {
    self.outcome = outcome
    self.fault = fault ?? (outcome == .review ? .undecided : nil)
    self.reasons = reasons
  }
}
