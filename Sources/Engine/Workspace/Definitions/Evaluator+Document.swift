import Evaluation

/// `{id, key, name, project, agent, folder, scenario_type, instructions, conditional_actions, …}`, as a workspace has it.
extension Evaluator: Definition {
  static let definitionKind = DefinitionKind.evaluator
  static let members = [
    "id", "key", "name", "project", "agent", "folder", "scenario_type", "instructions", "conditional_actions",
    "first_message", "expected_outcome", "checks", "metrics", "tags", "tools", "language", "personality",
    "test_profile", "frequency", "max_duration",
  ]

  static func read(_ members: DocumentMembers) -> Draft<Evaluator>? { read(members, isFixed: false) }

  static func read(_ members: DocumentMembers, isFixed: Bool) -> Draft<Evaluator>? {
    let name = members.required("name")?.words(upTo: longestName)
    var links = Links()
    links.project = members["project"]?.reference(.project)
    links.agent = members["agent"]?.reference(.agent)
    links.personality = members["personality"]?.reference(.personality)
    links.profile = members["test_profile"]?.reference(.profile)
    if members["agent"] == nil { _ = members.required("project") }

    var evaluator = Evaluator(id: 0, name: name ?? "", project: links.project?.name.id ?? 0)
    evaluator.link(links.ids)
    evaluator.folder = members["folder"]?.folderPath()
    // Who writes conditional actions and no kind means them.
    let kind = members["scenario_type"].map { $0.choice(Kind.self) }
    evaluator.kind =
      (kind ?? (members["conditional_actions"] == nil ? .instruction : .conditionalActions)) ?? .instruction
    evaluator.checks = members["checks"]?.list(0...100, Check.read) ?? []
    evaluator.readCommon(members, isFixed: isFixed)
    guard name != nil, links.project != nil || links.agent != nil else { return nil }
    var draft = Draft(evaluator, at: members.owner.place)
    draft.links = links
    return draft
  }

  var linked: LinkedIDs { LinkedIDs(project: project, agent: agent, personality: personality, profile: profile) }

  mutating func link(_ ids: LinkedIDs) {
    project = ids.project ?? project
    agent = ids.agent
    personality = ids.personality
    profile = ids.profile
  }

  mutating func identify(id: Int, key: String?) {
    self.id = id
    self.key = key
  }
}

extension Links {
  /// What is known without looking anything up: where ids were given.
  var ids: LinkedIDs {
    LinkedIDs(
      project: project?.name.id, agent: agent?.name.id, personality: personality?.name.id, profile: profile?.name.id)
  }
}

extension DocumentValue {
  /// A folder's path, `Sales.Inbound`.
  func folderPath() -> String? {
    guard let path = words(upTo: 1000) else { return nil }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false }) else {
      report("'\(path)' is no folder, expected names with dots between, Sales.Inbound")
      return nil
    }
    if let long = parts.first(where: { $0.unicodeScalars.count > 100 }) {
      report("the folder's name '\(long.prefix(20))…' has \(long.unicodeScalars.count) characters, 100 are allowed")
    }
    return path
  }
}
