import Evaluation
import GRDB

extension Workspace {
  /// Folders by project and path, with the number of evaluators in them and below; parents are there implicitly.
  func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder] {
    try await read { db in try Self.folders(db, filter) }
  }

  static func folders(_ db: Database, _ filter: ListFilter) throws -> [Folder] {
    var folders: [Place: Int] = [:]
    // A folder without evaluators is no agent's, and bears no tag.
    if filter.agent == nil, filter.tags.isEmpty {
      let rows = try Row.fetchAll(db, sql: "SELECT project, path AS folder, 0 AS count FROM folders")
      for row in rows { Place(row).add(row["count"], to: &folders) }
    }
    var condition = EvaluatorCondition(filter)
    condition.folder = nil
    let rows = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT project, folder, COUNT(*) AS count FROM evaluators
          WHERE folder IS NOT NULL AND \(condition.sql) GROUP BY project, folder
          """))
    for row in rows { Place(row).add(row["count"], to: &folders) }
    return folders.filter { $0.key.meets(filter) }
      .map { Folder(path: $0.key.path, project: $0.key.project, evaluators: $0.value) }
      .sorted { ($0.project, $0.path) < ($1.project, $1.path) }
  }

  /// A folder's project and path.
  private struct Place: Hashable {
    let project: Int
    let path: String

    init(_ row: Row) {
      project = row["project"]
      path = row["folder"]
    }

    private init(project: Int, path: String) {
      self.project = project
      self.path = path
    }

    /// Counts evaluators in the folder and in those above it.
    func add(_ count: Int, to folders: inout [Place: Int]) {
      folders[self, default: 0] += count
      guard let dot = path.lastIndex(of: ".") else { return }
      Place(project: project, path: String(path[..<dot])).add(count, to: &folders)
    }

    func meets(_ filter: ListFilter) -> Bool {
      if let wanted = filter.project, wanted != project { return false }
      guard let folder = filter.folder else { return true }
      return path == folder || path.hasPrefix(folder + ".")
    }
  }
}
