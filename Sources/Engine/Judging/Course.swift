import Evaluation

/// Who ended the conversation.
struct EndedBy: Examination {
  let party: Check.Party

  func failure(in testimony: Testimony) -> String? {
    let actual: Check.Party? =
      switch testimony.record.end {
      case .agentHungUp: .agent
      case .callerHungUp: .caller
      default: nil
      }
    if actual == party { return nil }
    return "\(actual.map { "the \($0.rawValue)" } ?? "nobody") ended the conversation, not the \(party.rawValue)"
  }
}

/// The agent has at most so many turns.
struct TurnCount: Examination {
  let most: Int

  func failure(in testimony: Testimony) -> String? {
    let count = testimony.speeches.count
    return count > most ? "spoke \(count) times, \(most) are allowed" : nil
  }
}

/// No answer of the agent takes longer.
struct SlowestAnswer: Examination {
  let longest: Duration

  func failure(in testimony: Testimony) -> String? {
    guard let slowest = testimony.record.answers.max(by: { $0.latency < $1.latency }), slowest.latency > longest else {
      return nil
    }
    return "took \(slowest.latency.readable) to answer in turn \(slowest.turn), \(longest.readable) are allowed"
  }
}
