extension ConditionalActions {
  /// As files and the public API have them.
  package var document: JSONValue {
    var members: JSONObject = ["role": .string(role), "conditions": .array(conditions.map(\.document))]
    members["functions"] = functions.isEmpty ? nil : .array(functions.map(\.document))
    return .object(members)
  }
}

extension ConditionalActions.Condition {
  /// The condition of the opening.
  package static let firstMessage = "FIRST_MESSAGE"

  fileprivate var document: JSONValue {
    let condition: JSONValue =
      switch trigger {
      case .firstMessage: .string(Self.firstMessage)
      case .says(let text): .string(text)
      case .after(let id): .integer(id)
      }
    let type = if case .after = trigger { "action_followup" } else { "standard" }
    var members: JSONObject = [
      "id": .integer(id), "condition": condition, "action": .string(action), "type": .string(type),
      "fixed_message": .bool(isFixed),
    ]
    members["match"] = match?.document
    return .object(members)
  }
}
