import Evaluation

/// Who ended the conversation.
struct EndedBy: Examination {
  let party: Check.Party

  func failure(in testimony: Testimony) -> String? {
    let actual = testimony.record.end.party
    if actual == party { return nil }
    return "\(actual.map { "the \($0.rawValue)" } ?? "nobody") ended the conversation, not the \(party.rawValue)"
  }
}

extension ConversationEnd {
  /// Who hung up; nil where nobody did.
  var party: Check.Party? {
    switch self {
    case .agentHungUp: .agent
    case .callerHungUp: .caller
    default: nil
    }
  }
}
