import Evaluation

/// `{id, name, rubric}`.
extension Project: Definition {
  static let definitionKind = DefinitionKind.project
  static let members = ["id", "key", "name", "rubric"]

  static func read(_ members: DocumentMembers) -> Draft<Project>? {
    let rubric = members["rubric"].flatMap(Rubric.read)
    return members.required("name")?.words(upTo: DocumentValue.longestName).map { name in
      var project = Project(id: 0, name: name)
      project.rubric = rubric
      return Draft(project, at: members.owner.place)
    }
  }

  var linked: LinkedIDs { LinkedIDs() }

  mutating func link(_ ids: LinkedIDs) {}
  mutating func identify(id: Int, key: String?) { self.id = id }
}
