import Evaluation

/// `{id, name, webhook_url, rubric}`.
extension Project: Definition {
  static let definitionKind = DefinitionKind.project
  static let members = ["id", "key", "name", "webhook_url", "rubric"]

  static func read(_ members: DocumentMembers) -> Draft<Project>? {
    let rubric = members["rubric"].flatMap(Rubric.read)
    let webhookURL = members["webhook_url"]?.webAddress()
    return members.required("name")?.words(upTo: DocumentValue.longestName).map { name in
      var project = Project(id: 0, name: name)
      project.rubric = rubric
      project.webhookURL = webhookURL
      return Draft(project, at: members.owner.place)
    }
  }

  var linked: LinkedIDs { LinkedIDs() }

  mutating func link(_ ids: LinkedIDs) {}
  mutating func identify(id: Int, key: String?) { self.id = id }
}
