import Evaluation

/// `{id, name, project, agent, information: {main_agent_variables, testing_agent_variables}}`; information that has
/// neither of the two is the API's older form: variables for both.
extension TestProfile: Definition {
  static let definitionKind = DefinitionKind.profile
  static let members = ["id", "key", "name", "project", "agent", "information"]

  static func read(_ members: DocumentMembers) -> Draft<TestProfile>? {
    let name = members.required("name")?.words(upTo: DocumentValue.longestName)
    let project = members["project"]?.reference(.project)
    let agent = members["agent"]?.reference(.agent)
    var profile = TestProfile(id: 0, name: name ?? "")
    profile.project = project?.name.id
    profile.agent = agent?.name.id
    if let information = members["information"] { profile.readInformation(information) }
    guard name != nil else { return nil }
    var draft = Draft(profile, at: members.owner.place)
    draft.links.project = project
    draft.links.agent = agent
    return draft
  }

  private static let parts = ["main_agent_variables", "testing_agent_variables"]

  private mutating func readInformation(_ value: DocumentValue) {
    guard let all = value.anyMembers() else { return }
    guard all.all.contains(where: { Self.parts.contains($0.name) }), let members = value.members(Self.parts) else {
      agentVariables = value.variables()
      callerVariables = agentVariables
      return
    }
    agentVariables = members[Self.parts[0]]?.variables() ?? [:]
    callerVariables = members[Self.parts[1]]?.variables() ?? [:]
  }

  var linked: LinkedIDs { LinkedIDs(project: project, agent: agent) }

  mutating func link(_ ids: LinkedIDs) {
    project = ids.project
    agent = ids.agent
  }

  mutating func identify(id: Int, key: String?) { self.id = id }
}

extension DocumentValue {
  /// Names and whatever values they have.
  func variables() -> JSONObject {
    anyMembers() == nil ? [:] : node.json.object ?? [:]
  }
}
