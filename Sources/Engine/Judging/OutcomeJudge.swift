import Evaluation

/// Judges what only a reader can: whether a conversation came to its expected outcome.
protocol OutcomeJudge: Sendable {
  func ruling(on outcome: String, _ record: ConversationRecord) async -> OutcomeRuling
}

/// What a reader made of a conversation.
struct OutcomeRuling: Sendable, Hashable {
  enum Finding: Sendable, Hashable {
    case met
    /// Why not, with the words that show it.
    case missed(String)
    /// Why it can't be said.
    case undecided(String)
  }

  let finding: Finding
  var usage = TokenUsage()
}

extension Judge {
  /// What is worth knowing before a run for which a language model is chosen, or none.
  func notes(_ model: LanguageModel?) -> [String] {
    guard model != nil, expectedOutcome != nil else { return notes }
    return notes.filter { !$0.hasSuffix(Self.readerWanted) }
  }

  /// The verdict, and what it cost: a reader is asked only where the checks have left the expected outcome open, so that
  /// they veto, and it never rescues.
  func verdict(
    _ record: ConversationRecord, reader: (any OutcomeJudge)?
  ) async -> (verdict: Verdict?, usage: TokenUsage) {
    let verdict = verdict(record)
    guard let reader, let expectedOutcome, let verdict, verdict.outcome == .review else {
      return (verdict, TokenUsage())
    }
    let ruling = await reader.ruling(on: expectedOutcome, record)
    let rest = verdict.reasons.filter { $0 != Self.readerWanted }
    switch ruling.finding {
    case .met: return (rest.isEmpty ? Verdict(.passed) : Verdict(.review, reasons: rest), ruling.usage)
    case .missed(let why):
      return (
        Verdict(.failed, fault: .agent, reasons: ["the expected outcome was missed: \(why)"] + rest), ruling.usage
      )
    case .undecided(let why): return (Verdict(.review, reasons: [why] + rest), ruling.usage)
    }
  }
}
