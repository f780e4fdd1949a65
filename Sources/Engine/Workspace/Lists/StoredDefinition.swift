import Evaluation
import GRDB

/// A definition's row, read back into the value it was made of.
struct StoredDefinition<Value: Definition>: Sendable {
  let value: Value
  let key: String?

  /// Reads a row of the columns `id`, `key`, `definition`.
  init(_ row: Row) throws {
    let id: Int = row["id"]
    key = row["key"]
    let reader = DocumentReader(.stored)
    let document = (try? JSONParser.parse(row["definition"] as String)).map { DocumentNode($0) }
    guard let document, let members = reader.top(document).members(Value.members),
      let draft = Value.read(members), reader.problems.isEmpty
    else {
      let problem = reader.problems.first.map { ": \($0.location) \($0.message)" } ?? ""
      throw BackendError.storage("the workspace's \(Value.definitionKind.word) \(id) is damaged\(problem)")
    }
    var value = draft.value
    value.identify(id: id, key: key)
    self.value = value
  }

  /// All of them that meet a condition, by ascending id.
  static func all(_ db: Database, where condition: SQL = "TRUE") throws -> [StoredDefinition] {
    let table = SQL(sql: Value.definitionKind.table)
    let request = SQLRequest<Row>(
      literal: "SELECT id, key, definition FROM \(table) WHERE \(condition) ORDER BY id", cached: true)
    var found: [StoredDefinition] = []
    let rows = try Row.fetchCursor(db, request)
    while let row = try rows.next() { found.append(try StoredDefinition(row)) }
    return found
  }

  static func one(_ db: Database, _ id: Int) throws -> StoredDefinition? {
    try all(db, where: "id = \(id)").first
  }
}
