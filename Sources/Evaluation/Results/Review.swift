/// What a reader said of a finished run: it takes the place of the verdict, which is kept.
package struct Review: Sendable, Hashable {
  /// Passed or failed; nil where the reader only remarked on it.
  package var outcome: Verdict.Outcome?
  package var feedback: String?
  /// What it had been found to be before.
  package var former: Verdict?

  package init(outcome: Verdict.Outcome? = nil, feedback: String? = nil, former: Verdict? = nil) {
    (self.outcome, self.feedback, self.former) = (outcome, feedback, former)
  }

  /// The run's verdict then; nil leaves it as it was found.
  package var verdict: Verdict? {
    switch outcome {
    case .passed?: Verdict(.passed)
    case .failed?:
      Verdict(.failed, fault: .agent, reasons: ["a reader judged it a failure" + (feedback.map { ": \($0)" } ?? "")])
    case .review?, nil: former
    }
  }
}

extension Review {
  /// As it is kept.
  package var json: JSONValue {
    [
      "outcome": JSONValue(outcome?.rawValue), "feedback": JSONValue(feedback),
      "former": former.map { former in
        [
          "outcome": .string(former.outcome.rawValue), "fault": JSONValue(former.fault?.rawValue),
          "reasons": JSONValue(former.reasons),
        ]
      } ?? .null,
    ]
  }

  /// Reads back what `json` wrote.
  package init?(_ json: JSONValue) {
    guard json.object != nil else { return nil }
    self.init(
      outcome: json["outcome"]?.string.flatMap(Verdict.Outcome.init), feedback: json["feedback"]?.string)
    guard let outcome = json["former"]?["outcome"]?.string.flatMap(Verdict.Outcome.init) else { return }
    former = Verdict(
      outcome, fault: json["former"]?["fault"]?.string.flatMap(Verdict.Fault.init),
      reasons: json["former"]?["reasons"]?.array?.compactMap(\.string) ?? [])
  }
}
