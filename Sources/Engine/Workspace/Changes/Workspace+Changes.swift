import Evaluation
import GRDB

/// Changes of single definitions; each is checked as a file's are, whole.
extension Workspace {
  /// Adds a definition of a client's; its id.
  func create(_ kind: DefinitionKind, _ document: JSONObject) async throws(BackendError) -> Int {
    try await write { db in
      var batch = try Self.batch(of: kind, document, from: .client)
      batch.markNew()
      return try Self.lay(batch, of: kind, db)
    }
  }

  /// Changes a definition by what a client gives of it.
  func update(_ kind: DefinitionKind, _ id: Int, _ changes: JSONObject) async throws(BackendError) {
    try await write { db in
      let old = try Self.document(db, of: kind, id)
      // What stands there already may be what only a file may say.
      let source: DocumentReader.Source = changes["connection"] == nil ? .workspace(folder: "/") : .client
      let batch = try Self.batch(of: kind, old.merging(changes).merging(["id": .integer(id)]), from: source)
      _ = try Self.lay(batch, of: kind, db)
    }
  }

  private static func batch(
    of kind: DefinitionKind, _ document: JSONObject, from source: DocumentReader.Source
  ) throws -> ImportBatch {
    let file: JSONObject = ["workspace": 1, (kind.list): [.object(document)]]
    let node = DocumentNode(try JSONParser.parse(JSONValue.object(file).compact))
    return WorkspaceFormat.read(DocumentReader(source).top(node))
  }

  private static func lay(_ batch: ImportBatch, of kind: DefinitionKind, _ db: Database) throws -> Int {
    var importer = Importer(batch)
    do {
      _ = try importer.run(db)
    } catch BackendError.badFile(let problems) {
      throw BackendError.badFile(problems.map { $0.within("\(kind.list)[0]") })
    }
    guard let id = importer.ids[kind]?.first else {
      throw BackendError.storage("the \(kind.word) was not kept")
    }
    return id
  }

  private static func document(_ db: Database, of kind: DefinitionKind, _ id: Int) throws -> JSONObject {
    let row = try Row.fetchOne(db, sql: "SELECT key, definition FROM \(kind.table) WHERE id = ?", arguments: [id])
    guard let row else { throw BackendError.unknown(.init(kind: kind.word, name: String(id))) }
    guard let document = try? JSONParser.parse(row["definition"] as String).value.object else {
      throw BackendError.storage("the workspace's \(kind.word) \(id) is damaged")
    }
    return document
  }
}

extension ImportBatch {
  /// Makes each definition one of its own.
  fileprivate mutating func markNew() {
    for index in projects.indices { projects[index].isNew = true }
    for index in agents.indices { agents[index].isNew = true }
    for index in personalities.indices { personalities[index].isNew = true }
    for index in profiles.indices { profiles[index].isNew = true }
    for index in evaluators.indices { evaluators[index].isNew = true }
  }
}

extension FileProblem {
  /// The problem as it is told to someone who only knows the value at the path.
  fileprivate func within(_ path: String) -> FileProblem {
    guard location.hasPrefix(path) else { return self }
    let rest = location.dropFirst(path.count)
    return FileProblem(
      offset: offset, location: String(rest.first == "." ? rest.dropFirst() : rest), message: message, missing: missing)
  }
}
