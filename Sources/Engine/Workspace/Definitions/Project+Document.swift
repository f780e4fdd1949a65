import Evaluation

/// `{id, name}`.
extension Project: Definition {
  static let definitionKind = DefinitionKind.project
  static let members = ["id", "key", "name"]

  static func read(_ members: DocumentMembers) -> Draft<Project>? {
    members.required("name")?.words(upTo: DocumentValue.longestName).map {
      Draft(Project(id: 0, name: $0), at: members.owner.place)
    }
  }

  var linked: LinkedIDs { LinkedIDs() }
  var document: JSONObject { ["name": .string(name)] }

  mutating func link(_ ids: LinkedIDs) {}
  mutating func identify(id: Int, key: String?) { self.id = id }
}
