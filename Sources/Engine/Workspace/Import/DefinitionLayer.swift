import Evaluation
import GRDB

/// Lays definitions of one kind over those that are there: finds the row that a draft means, and writes what changed.
struct DefinitionLayer<Value: Definition> {
  /// What became of a draft.
  enum Outcome {
    case added, changed, unchanged
    case refused(String)
  }

  private let db: Database
  /// The ids of the rows that drafts meant so far.
  private(set) var laid: Set<Int> = []

  init(_ db: Database) { self.db = db }

  private var table: String { Value.definitionKind.table }
  private var word: String { Value.definitionKind.word }

  mutating func lay(_ draft: Draft<Value>) throws -> Outcome {
    let found = try existing(draft)
    guard found.count < 2 else {
      return .refused("\(found.count) \(table) are named '\(draft.value.name)': give the id")
    }
    if let id = draft.id ?? found.first, laid.contains(id) {
      return .refused("this \(word) is described twice, as \(draft.id.map(String.init) ?? "'\(draft.value.name)'")")
    }
    if let other = try otherWithKey(draft) { return .refused("the key '\(draft.key ?? "")' is \(word) \(other)'s") }
    guard let id = found.first, let old = try StoredDefinition<Value>.one(db, id) else {
      return try add(draft)
    }
    laid.insert(id)
    var value = draft.value
    draft.keep?(&value, old.value)
    // A file that gives no key leaves the one that is there.
    let key = draft.key ?? old.key
    value.identify(id: id, key: key)
    let document = JSONValue.object(value.document).compact
    if document == JSONValue.object(old.value.document).compact, key == old.key { return .unchanged }
    try update(value, key: key, document: document)
    return .changed
  }

  /// The rows that a draft may mean: its id's, its key's or, where it has neither, those of its name.
  private func existing(_ draft: Draft<Value>) throws -> [Int] {
    if draft.isNew { return [] }
    let project = draft.value.linked.project
    let isInProject: SQL = "\(sql: Value.definitionKind.projectColumn) IS \(project)"
    if let id = draft.id { return try ids("id = \(id)") }
    if let key = draft.key { return try ids("key = \(key) AND \(isInProject)") }
    return try ids("name = \(draft.value.name) AND \(isInProject)")
  }

  private func otherWithKey(_ draft: Draft<Value>) throws -> Int? {
    guard let key = draft.key, let id = draft.id else { return nil }
    let project: SQL = "\(sql: Value.definitionKind.projectColumn) IS \(draft.value.linked.project)"
    return try ids("key = \(key) AND \(project) AND id <> \(id)").first
  }

  private func ids(_ condition: SQL) throws -> [Int] {
    try Int.fetchAll(
      db, SQLRequest(literal: "SELECT id FROM \(sql: table) WHERE \(condition) ORDER BY id", cached: true))
  }

  private mutating func add(_ draft: Draft<Value>) throws -> Outcome {
    let columns = [(name: "id", value: draft.id)] + row(draft.value, key: draft.key)
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(columns.map(\.value)))
    var value = draft.value
    value.identify(id: Int(db.lastInsertedRowID), key: draft.key)
    laid.insert(value.id)
    try value.writeLists(db)
    return .added
  }

  private func update(_ value: Value, key: String?, document: String) throws {
    let columns = row(value, key: key)
    let changes = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "UPDATE \(table) SET \(changes) WHERE id = ?")
      .execute(arguments: StatementArguments(columns.map(\.value)) + [value.id])
    try value.writeLists(db)
  }

  private func row(_ value: Value, key: String?) -> [(name: String, value: (any DatabaseValueConvertible)?)] {
    let document = JSONValue.object(value.document).compact
    return [("key", key), ("name", value.name), ("definition", document)] + value.columns
  }
}
