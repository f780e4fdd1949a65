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
