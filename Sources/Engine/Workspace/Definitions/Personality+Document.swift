import Evaluation

/// `{id, name, prompt, language, accent, project, message_plan: {idle_timeout_seconds, idle_message_max_spoken_count}}`.
extension Personality: Definition {
  static let definitionKind = DefinitionKind.personality
  static let members = ["id", "key", "name", "prompt", "language", "accent", "project", "message_plan"]

  static func read(_ members: DocumentMembers) -> Draft<Personality>? {
    let name = members.required("name")?.words(upTo: DocumentValue.longestName)
    let project = members["project"]?.reference(.project)
    var personality = Personality(id: 0, name: name ?? "")
    personality.project = project?.name.id
    personality.prompt = members["prompt"]?.text()
    personality.language = members["language"]?.word(of: SuiteVocabulary.languages) ?? personality.language
    personality.accent = members["accent"]?.text(0...DocumentValue.longestName)
    if let plan = members["message_plan"] { personality.readMessagePlan(plan) }
    guard name != nil else { return nil }
    var draft = Draft(personality, at: members.owner.place)
    draft.links.project = project
    return draft
  }

  private mutating func readMessagePlan(_ value: DocumentValue) {
    guard let members = value.members(["idle_timeout_seconds", "idle_message_max_spoken_count"]) else { return }
    idleTimeout = members["idle_timeout_seconds"]?.duration(.seconds(1)...(.seconds(3600)))
    idleMessages = members["idle_message_max_spoken_count"]?.integer(1...1000)
  }

  var linked: LinkedIDs { LinkedIDs(project: project) }

  mutating func link(_ ids: LinkedIDs) { project = ids.project }
  mutating func identify(id: Int, key: String?) { self.id = id }
}
