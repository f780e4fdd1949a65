import Evaluation

/// Everything that a file describes, and what is wrong with it so far.
struct ImportBatch: Sendable {
  /// A folder that a file names.
  struct FolderDraft: Sendable {
    let path: String
    let project: Reference
  }

  var projects: [Draft<Project>] = []
  var agents: [Draft<Agent>] = []
  var personalities: [Draft<Personality>] = []
  var profiles: [Draft<TestProfile>] = []
  var numbers: [String] = []
  var folders: [FolderDraft] = []
  var evaluators: [Draft<Evaluator>] = []
  /// Things of the file that can't be read; nobody need hear that they are unknown, too.
  var broken: [DefinitionKind: Set<Reference.Name>] = [:]
  var problems: [FileProblem] = []

  /// Gives all that the batch describes to one agent and its project.
  mutating func assign(_ target: ImportTarget) {
    for index in personalities.indices { personalities[index].assign(target, agent: false) }
    for index in profiles.indices { profiles[index].assign(target, agent: false) }
    for index in evaluators.indices { evaluators[index].assign(target, agent: true) }
  }
}

extension Draft {
  fileprivate mutating func assign(_ target: ImportTarget, agent: Bool) {
    links.project = Reference(kind: .project, name: .id(target.project), place: place)
    if agent { links.agent = Reference(kind: .agent, name: .id(target.agent), place: place) }
  }
}
