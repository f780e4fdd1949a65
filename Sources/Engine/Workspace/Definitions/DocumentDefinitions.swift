package import Evaluation

/// Definitions from documents that an engine has written, here or elsewhere, as `export` writes them.
package struct DocumentDefinitions: DefinitionReader {
  package init() {}

  package func project(_ document: JSONObject) -> Project? { read(document) }
  package func agent(_ document: JSONObject) -> Agent? { read(document) }
  package func personality(_ document: JSONObject) -> Personality? { read(document) }
  package func profile(_ document: JSONObject) -> TestProfile? { read(document) }
  package func evaluator(_ document: JSONObject) -> Evaluator? { read(document) }

  private func read<Value: Definition>(_ document: JSONObject) -> Value? {
    let reader = DocumentReader(.stored)
    guard let id = document["id"]?.integer,
      let members = reader.top(DocumentNode(.object(document))).members(Value.members),
      var value = Value.read(members)?.value, reader.problems.isEmpty
    else { return nil }
    value.identify(id: id, key: document["key"]?.string)
    return value
  }
}

extension DocumentNode {
  /// A node of a value that has no places; all of it stands at the beginning.
  fileprivate init(_ json: JSONValue) {
    let content: Content =
      switch json {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .integer(let number): .integer(number)
      case .number(let number): .number(number)
      case .string(let text): .text(text)
      case .array(let items): .list(items.map(DocumentNode.init))
      case .object(let object):
        .object(object.members.map { Member(key: $0.key, keyOffset: 0, value: DocumentNode($0.value)) })
      }
    self.init(content, at: 0)
  }
}
