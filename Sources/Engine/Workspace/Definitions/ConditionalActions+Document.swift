import Evaluation

/// `{role, conditions: [{id, condition, action, type, fixed_message}], functions}`.
extension ConditionalActions {
  /// Reads them all; `isFixed` is what `fixed_message` is where a condition doesn't say.
  static func read(_ value: DocumentValue, isFixed: Bool = false) -> ConditionalActions? {
    guard let members = value.members(["role", "conditions", "functions"]) else { return nil }
    let role = members.required("role")?.text()
    let functions = members["functions"].map(readFunctions) ?? []
    guard let items = members.required("conditions")?.items(1...1000) else { return nil }
    let conditions = items.enumerated().map { Condition.read($1, isFirst: $0 == 0, isFixed: isFixed) }
    let read = conditions.compactMap { $0 }
    reportRepeats(read, in: items, conditions)
    if read.count == items.count { reportFollowUps(read, in: items) }
    guard let role, read.count == items.count else { return nil }
    return ConditionalActions(role: role, conditions: read, functions: functions)
  }

  private static func readFunctions(_ value: DocumentValue) -> [CallerFunction] {
    var names: Set<String> = []
    return value.list(0...100) { item in
      let function = CallerFunction.read(item)
      if let function, !names.insert(function.name).inserted {
        item.member("name").report("the function '\(function.name)' is given twice")
      }
      return function
    }
  }

  private static func reportRepeats(_ read: [Condition], in items: [DocumentValue], _ conditions: [Condition?]) {
    var seen: Set<Int> = []
    for (item, condition) in zip(items, conditions) {
      // A second 0 has been reported as one.
      guard let condition, condition.id > 0, !seen.insert(condition.id).inserted else { continue }
      item.member("id").report("the id \(condition.id) is given twice")
    }
  }

  /// Follow-ups must hang on a condition that there is, and not on each other in a ring.
  private static func reportFollowUps(_ conditions: [Condition], in items: [DocumentValue]) {
    let byID = Dictionary(conditions.map { ($0.id, $0) }) { first, _ in first }
    for (condition, item) in zip(conditions, items) {
      guard case .after(let id) = condition.trigger else { continue }
      if byID[id] == nil {
        item.member("condition").report("no condition has the id \(id)")
      } else if isInRing(condition, byID) {
        item.member("condition").report("follows itself")
      }
    }
  }

  private static func isInRing(_ condition: Condition, _ byID: [Int: Condition]) -> Bool {
    var current = condition
    for _ in byID {
      guard case .after(let id) = current.trigger, let next = byID[id] else { return false }
      if next.id == condition.id { return true }
      current = next
    }
    return false
  }
}

extension DocumentValue {
  /// A member of this object for a message about it, or the object itself where it has none of the name.
  fileprivate func member(_ name: String) -> DocumentValue {
    guard case .object(let nodes) = node.content else { return self }
    return DocumentMembers(of: self, nodes)[name] ?? self
  }
}
