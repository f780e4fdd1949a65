import Evaluation

/// The file of a whole workspace, in YAML or JSON; `export` writes the same.
///
///     workspace: 1                  # the format's version
///     projects:      [{id, name}]
///     phone_numbers: ["+14155550100", …]
///     agents:        [{id, name, project, assistant_id, inbound, agent_speaks_first, phone_number, connection}]
///     personalities: [{id, name, prompt, language, accent, project, message_plan}]
///     test_profiles: [{id, name, project, agent, information}]
///     folders:       [{path, project}]     # evaluators make their folders by themselves
///     defaults:      {project, agent, folder, language, personality, test_profile, tags, metrics, tools,
///                     frequency, max_duration, fixed_message}
///     evaluators:    [{id, key, name, project, agent, folder, scenario_type, instructions, conditional_actions, …}]
///
/// The names are the public API's. Nothing but names is required, and the project, which may be a default. Things are
/// referred to by id or by name. What is there already is found by id, by key, or else by name within the project, and is
/// replaced; ids in the file are kept, others are given out. `null` is as good as not there.
enum WorkspaceFormat {
  private static let version = 1
  private static let members = [
    "workspace", "projects", "phone_numbers", "agents", "personalities", "test_profiles", "folders", "defaults",
    "evaluators",
  ]
  private static let defaults = [
    "project", "agent", "folder", "language", "personality", "test_profile", "tags", "metrics", "tools", "frequency",
    "max_duration", "fixed_message",
  ]

  static func read(_ document: DocumentValue) -> ImportBatch {
    var batch = ImportBatch()
    if let members = document.members(members) {
      let defaults = members["defaults"]?.members(defaults)
      let isFixed = defaults?["fixed_message"]?.flag() ?? false
      readVersion(members)
      batch.projects = batch.drafts(members["projects"], Project.read)
      batch.numbers = members["phone_numbers"]?.list { $0.phoneNumber() } ?? []
      batch.agents = batch.drafts(members["agents"], defaults: defaults, Agent.read)
      batch.personalities = batch.drafts(members["personalities"], Personality.read)
      batch.profiles = batch.drafts(members["test_profiles"], TestProfile.read)
      batch.folders = members["folders"]?.list { readFolder($0, defaults) } ?? []
      batch.evaluators = batch.drafts(members["evaluators"], defaults: defaults) {
        Evaluator.read($0, isFixed: isFixed)
      }
    }
    batch.problems = document.reader.problems
    return batch
  }

  private static func readVersion(_ members: DocumentMembers) {
    guard let value = members.required("workspace"), let number = value.integer(1...Int.max) else { return }
    if number != version { value.report("this evsh reads version \(version) of workspaces, not \(number)") }
  }

  private static func readFolder(_ value: DocumentValue, _ defaults: DocumentMembers?) -> ImportBatch.FolderDraft? {
    guard let members = value.members(["path", "project"])?.over(defaults) else { return nil }
    let path = members.required("path")?.folderPath()
    guard let project = members.required("project")?.reference(.project), let path else { return nil }
    return ImportBatch.FolderDraft(path: path, project: project)
  }
}

extension ImportBatch {
  /// A list's definitions; what can't be read is remembered by its id and name.
  fileprivate mutating func drafts<Value: Definition>(
    _ list: DocumentValue?, defaults: DocumentMembers? = nil, _ read: (DocumentMembers) -> Draft<Value>?
  ) -> [Draft<Value>] {
    (list?.items() ?? []).compactMap { item in
      guard let members = item.members(Value.members)?.over(defaults) else { return nil }
      let (id, key) = (members["id"]?.id(), members["key"]?.words(upTo: DocumentValue.longestKey))
      guard var draft = read(members) else {
        broken[Value.definitionKind, default: []].formUnion(members.identities)
        return nil
      }
      draft.id = id
      draft.key = key
      draft.identity = (members["id"] ?? members["key"] ?? members["name"] ?? item).place
      return draft
    }
  }
}

extension DocumentMembers {
  /// What others might call it, whether it can be read or not.
  fileprivate var identities: [Reference.Name] {
    [self["id"]?.node.json.integer.map(Reference.Name.id), self["name"]?.node.json.string.map(Reference.Name.name)]
      .compactMap { $0 }
  }
}
