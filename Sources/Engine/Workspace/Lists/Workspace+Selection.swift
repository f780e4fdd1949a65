import Evaluation
import GRDB

extension Workspace {
  /// The ids of the evaluators that a request selects, without the evaluators themselves.
  ///
  /// A list of ids keeps its order, without repeats; tags beside it add theirs. Everything else comes by ascending id and
  /// is narrowed to the project and the agent. Throws for each id, folder or tag that there isn't.
  func evaluatorIDs(
    _ selection: Selection?, tags: [String] = [], project: Int? = nil, agent: Int? = nil
  ) async throws(BackendError) -> [Int] {
    try await read { db in
      var condition = EvaluatorCondition()
      condition.project = project
      condition.agent = agent
      try Self.requireTags(db, tags)
      condition.tags = tags
      switch selection {
      case .evaluators(let ids):
        let listed = try Self.existing(db, ids)
        let tagged = tags.isEmpty ? [] : try Self.ids(db, condition)
        return listed + Set(tagged).subtracting(listed).sorted()
      case .first(let count): return try Self.ids(db, condition, limit: count)
      case .folder(let path):
        try Self.requireFolder(db, path, project)
        condition.folder = path
        return try Self.ids(db, condition)
      case .all: return try Self.ids(db, condition)
      case nil: return tags.isEmpty ? [] : try Self.ids(db, condition)
      }
    }
  }

  private static func ids(_ db: Database, _ condition: EvaluatorCondition, limit: Int = -1) throws -> [Int] {
    try Int.fetchAll(
      db, SQLRequest(literal: "SELECT id FROM evaluators WHERE \(condition.sql) ORDER BY id LIMIT \(limit)"))
  }

  private static func existing(_ db: Database, _ ids: [Int]) throws -> [Int] {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM evaluators WHERE id = ?")
    var seen: Set<Int> = []
    let wanted = ids.filter { seen.insert($0).inserted }
    let unknown = try wanted.filter { try Int.fetchOne(statement, arguments: [$0]) == nil }
    switch unknown.count {
    case 0: return wanted
    case 1: throw BackendError.unknown(.init(kind: "evaluator", name: String(unknown[0])))
    default:
      throw BackendError.refused(
        unknown.map {
          RequestProblem(.scenarios, "there is no evaluator \($0)", mend: "list evaluators", value: String($0))
        })
    }
  }

  private static func requireTags(_ db: Database, _ tags: [String]) throws {
    guard !tags.isEmpty else { return }
    let known = try String.fetchAll(db, sql: "SELECT DISTINCT tag FROM evaluator_tags ORDER BY tag")
    if let unknown = tags.first(where: { !known.contains($0) }) {
      throw BackendError.unknown(.init(kind: "tag", name: unknown, known: known))
    }
  }

  private static func requireFolder(_ db: Database, _ path: String, _ project: Int?) throws {
    var filter = ListFilter()
    filter.project = project
    let known = try folders(db, filter).map(\.path)
    guard !known.contains(path) else { return }
    let scope = project.map { "in project \($0)" } ?? ""
    throw BackendError.unknown(.init(kind: "folder", name: path, scope: scope, known: known))
  }
}
