import Evaluation

/// A test profile within a test suite: an id, or data for the agent and for the caller.
enum InlineTestProfile {
  /// What the case refers to; a profile that is described becomes a row of this key.
  static func read(
    _ value: DocumentValue, key: String, name: String, into batch: inout ImportBatch
  ) -> Reference? {
    if value.node.content.isNumber {
      return value.id().map { Reference(kind: .profile, name: .id($0), place: value.place) }
    }
    guard let members = value.members(["agent_variables", "caller_variables", "name"]) else { return nil }
    if members.all.isEmpty { value.report("must have agent_variables, caller_variables or a name") }
    let ownName = members["name"]?.text(0...DocumentValue.longestName)
    var profile = TestProfile(id: 0, name: ownName.flatMap { $0.isEmpty ? nil : $0 } ?? name)
    profile.agentVariables = members["agent_variables"]?.variables() ?? [:]
    profile.callerVariables = members["caller_variables"]?.variables() ?? [:]
    var draft = Draft(profile, at: value.place)
    draft.key = key
    if !batch.profiles.contains(where: { $0.key == key }) { batch.profiles.append(draft) }
    return Reference(kind: .profile, name: .key(key), place: value.place)
  }
}
