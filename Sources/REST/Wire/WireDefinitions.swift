import Evaluation

/// Reads definitions from a server's answers: from the document in evsh's own member where there is one that can be read,
/// otherwise from the contract's members.
struct WireDefinitions: Sendable {
  /// Nil where documents aren't known here.
  let reader: (any DefinitionReader)?

  func project(_ json: JSONValue) -> Project? { own(json) { $0.project($1) } ?? Project(wire: json) }
  func agent(_ json: JSONValue) -> Agent? { own(json) { $0.agent($1) } ?? Agent(wire: json) }
  func personality(_ json: JSONValue) -> Personality? {
    own(json) { $0.personality($1) } ?? Personality(wire: json)
  }
  func profile(_ json: JSONValue) -> TestProfile? { own(json) { $0.profile($1) } ?? TestProfile(wire: json) }
  func evaluator(_ json: JSONValue) -> Evaluator? { own(json) { $0.evaluator($1) } ?? Evaluator(wire: json) }

  private func own<Value>(_ json: JSONValue, _ read: (any DefinitionReader, JSONObject) -> Value?) -> Value? {
    guard let reader, let document = json[OwnMember.name]?.object else { return nil }
    return read(reader, document)
  }
}
