import Evaluation
import GRDB

extension Workspace {
  /// Everything but results, as a document that `importFile` reads; importing it here again changes nothing.
  ///
  /// What headers and variables hold is written as it was given: `${env.NAME}` stays that.
  func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String {
    let document = try await read { try Self.document($0) }
    return asYAML ? YAMLWriter.write(document) : JSONValue.object(document).file
  }

  private static func document(_ db: Database) throws -> JSONObject {
    var document: JSONObject = ["workspace": 1]
    document["projects"] = try exported(db, Project.self)
    let numbers = try String.fetchAll(db, sql: "SELECT number FROM numbers ORDER BY id")
    document["phone_numbers"] = numbers.isEmpty ? nil : JSONValue(numbers)
    document["agents"] = try exported(db, Agent.self)
    document["personalities"] = try exported(db, Personality.self)
    document["test_profiles"] = try exported(db, TestProfile.self)
    document["folders"] = list(
      try Row.fetchAll(db, sql: "SELECT path, project FROM folders ORDER BY project, path").map {
        ["path": .string($0["path"]), "project": .integer($0["project"])]
      })
    document["evaluators"] = try exported(db, Evaluator.self)
    return document
  }

  private static func exported<Value: Definition>(_ db: Database, _ type: Value.Type) throws -> JSONValue? {
    list(try StoredDefinition<Value>.all(db).map { $0.value.exported(key: $0.key) })
  }

  private static func list(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }
}
