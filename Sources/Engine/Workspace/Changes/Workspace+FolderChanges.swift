import Evaluation
import GRDB

extension Workspace {
  func createFolder(_ path: String, project: Int) async throws(BackendError) {
    try await write { db in
      guard try !Self.folderExists(db, path, project) else {
        throw BackendError.conflict("there is a folder '\(path)' already")
      }
      try db.execute(sql: "INSERT INTO folders (project, path) VALUES (?, ?)", arguments: [project, path])
      try Self.noteChange(db)
    }
  }

  /// Gives a folder, those below it and their evaluators another path.
  func moveFolder(_ path: String, to newPath: String, project: Int) async throws(BackendError) {
    try await write { db in
      try Self.requireFolder(db, path, in: project)
      guard try !Self.folderExists(db, newPath, project) else {
        throw BackendError.conflict("there is a folder '\(newPath)' already")
      }
      guard !newPath.hasPrefix(path + ".") else {
        throw BackendError.conflict("the folder '\(path)' can't stand in itself")
      }
      let length = path.unicodeScalars.count + 1
      try db.execute(
        literal: """
          UPDATE folders SET path = \(newPath) || substr(path, \(length))
          WHERE project = \(project) AND \(Self.isBelow(path, "path"))
          """)
      try db.execute(
        literal: """
          UPDATE evaluators SET folder = \(newPath) || substr(folder, \(length)),
            definition = json_set(definition, '$.folder', \(newPath) || substr(folder, \(length)))
          WHERE project = \(project) AND \(Self.isBelow(path, "folder"))
          """)
      try Self.noteChange(db)
    }
  }

  /// Removes a folder and those below it; their evaluators stand in none then.
  func deleteFolder(_ path: String, project: Int) async throws(BackendError) {
    try await write { db in
      try Self.requireFolder(db, path, in: project)
      try db.execute(literal: "DELETE FROM folders WHERE project = \(project) AND \(Self.isBelow(path, "path"))")
      try db.execute(
        literal: """
          UPDATE evaluators SET folder = NULL, definition = json_remove(definition, '$.folder')
          WHERE project = \(project) AND \(Self.isBelow(path, "folder"))
          """)
      try Self.noteChange(db)
    }
  }

  private static func folderExists(_ db: Database, _ path: String, _ project: Int) throws -> Bool {
    let known = try Int.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT 1 FROM folders WHERE project = \(project) AND \(isBelow(path, "path"))
          UNION SELECT 1 FROM evaluators WHERE project = \(project) AND \(isBelow(path, "folder"))
          """))
    return known != nil
  }

  private static func requireFolder(_ db: Database, _ path: String, in project: Int) throws {
    guard try folderExists(db, path, project) else {
      throw BackendError.unknown(.init(kind: "folder", name: path, scope: "in project \(project)"))
    }
  }

  /// The folder itself, or one below it; `/` comes right after `.`.
  private static func isBelow(_ path: String, _ column: String) -> SQL {
    "(\(sql: column) = \(path) OR \(sql: column) > \(path + ".") AND \(sql: column) < \(path + "/"))"
  }
}
