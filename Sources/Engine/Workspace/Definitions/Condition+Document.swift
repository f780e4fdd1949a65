import Evaluation

/// `{id, condition, action, type, fixed_message, match}`; the condition is `FIRST_MESSAGE`, a text, or an id to follow.
extension ConditionalActions.Condition {
  private static let standard = "standard"
  private static let followUp = "action_followup"

  static func read(_ value: DocumentValue, isFirst: Bool, isFixed: Bool) -> Self? {
    guard let members = value.members(["id", "condition", "action", "type", "fixed_message", "match"]) else {
      return nil
    }
    let id = readID(members, isFirst: isFirst)
    let trigger = readTrigger(members, isFirst: isFirst)
    let action = isFirst ? members["action"].map { $0.text() } ?? "" : members.required("action")?.words()
    let fixed = members["fixed_message"].map { $0.flag() } ?? isFixed
    let match = members["match"].map { MatchRule.read($0) }
    guard let id, let trigger, let action, let fixed, match != .some(nil) else { return nil }
    let condition = Self(id: id, trigger: trigger, action: action, isFixed: fixed, match: match ?? nil)
    condition.reportMatch(in: members)
    condition.reportWording(in: members, isFirst: isFirst)
    return condition
  }

  private static func readID(_ members: DocumentMembers, isFirst: Bool) -> Int? {
    guard let value = members.required("id"), let id = value.integer(0...1_000_000) else { return nil }
    if isFirst != (id == 0) { value.report(isFirst ? "the first condition's id must be 0" : "only the first id is 0") }
    return id
  }

  private static func readTrigger(_ members: DocumentMembers, isFirst: Bool) -> Trigger? {
    let type = members["type"].map { $0.word(of: [standard, followUp]) }
    guard let value = members.required("condition") else { return nil }
    let trigger = readTrigger(value, isFollowUp: type == followUp)
    switch trigger {
    case .firstMessage where !isFirst: value.report("only the first condition is \(firstMessage)")
    case .says where isFirst, .after where isFirst: value.report("the first condition must be \(firstMessage)")
    case .says where type == followUp: value.report("a follow-up's condition is the id of another condition")
    case .after where type == standard:
      members["type"]?.report("a condition that is an id needs the type \(followUp)")
    case .firstMessage, .says, .after, nil: break
    }
    return trigger
  }

  private static func readTrigger(_ value: DocumentValue, isFollowUp: Bool) -> Trigger? {
    if value.node.content.isNumber { return value.integer(0...1_000_000).map(Trigger.after) }
    guard let text = value.words() else { return nil }
    if text == firstMessage { return .firstMessage }
    if isFollowUp, let id = Int(text) { return .after(id) }
    return .says(text)
  }

  private func reportMatch(in members: DocumentMembers) {
    if case .says = trigger { return }
    members["match"]?.report("'match' goes with a condition on what the agent says")
  }

  private func reportWording(in members: DocumentMembers, isFirst: Bool) {
    if isFirst, !isFixed {
      (members["fixed_message"] ?? members.owner).report("the first condition needs fixed_message: true")
    } else if !isFixed, let tag = ActionTag.allCases.map(\.rawValue).first(where: holdsTag) {
      members["action"]?.report("<\(tag)> needs fixed_message: true")
    }
  }

  private func holdsTag(_ name: String) -> Bool {
    action.ranges(of: "<" + name).contains { range in
      action[range.upperBound...].first.map { $0.isWhitespace || $0 == "/" || $0 == ">" } ?? false
    }
  }
}
