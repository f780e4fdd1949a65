import Evaluation

/// `{id, name, project, assistant_id, inbound, agent_speaks_first, phone_number, webhook_url, connection}`.
extension Agent: Definition {
  static let definitionKind = DefinitionKind.agent
  static let members = [
    "id", "key", "name", "project", "assistant_id", "inbound", "agent_speaks_first", "phone_number", "webhook_url",
    "connection",
  ]

  static func read(_ members: DocumentMembers) -> Draft<Agent>? {
    let name = members.required("name")?.words(upTo: DocumentValue.longestName)
    let project = members.required("project")?.reference(.project)
    var agent = Agent(id: 0, name: name ?? "", project: project?.name.id ?? 0)
    agent.assistantID = members["assistant_id"]?.words(upTo: DocumentValue.longestName)
    agent.inbound = members["inbound"]?.flag() ?? true
    agent.speaksFirst = members["agent_speaks_first"]?.flag()
    agent.phoneNumber = members["phone_number"]?.phoneNumber()
    agent.webhookURL = members["webhook_url"]?.webAddress()
    agent.connection = members["connection"].flatMap(Connection.read)
    guard name != nil, let project else { return nil }
    var draft = Draft(agent, at: members.owner.place)
    draft.links.project = project
    return draft
  }

  var linked: LinkedIDs { LinkedIDs(project: project) }

  mutating func link(_ ids: LinkedIDs) { project = ids.project ?? project }
  mutating func identify(id: Int, key: String?) { self.id = id }
}

extension DocumentValue {
  /// A phone number in the form of E.164.
  func phoneNumber() -> String? {
    guard let text = text() else { return nil }
    guard RunRequest.isPhoneNumber(text) else {
      report("'\(text)' is not a phone number in E.164 form, +14155550100")
      return nil
    }
    return text
  }

  /// The address of a web server, `http://` or `https://`.
  func webAddress() -> String? {
    guard let text = text() else { return nil }
    guard let problem = ServerAddress.problem(with: text, .http) else { return text }
    report(problem)
    return nil
  }
}
