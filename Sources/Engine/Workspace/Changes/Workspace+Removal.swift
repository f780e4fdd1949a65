import Evaluation
import GRDB

extension Workspace {
  /// Removes definitions that nothing else refers to.
  func delete(_ kind: DefinitionKind, _ ids: [Int]) async throws(BackendError) {
    try await write { db in
      for id in ids {
        for user in kind.users {
          let count = try Int.fetchOne(db, SQLRequest(literal: "SELECT COUNT(*) FROM \(user.means(id))")) ?? 0
          guard count == 0 else {
            throw BackendError.conflict("\(kind.word) \(id) is used by \(count.counted(user.word)): delete those first")
          }
        }
        try db.execute(sql: "DELETE FROM \(kind.table) WHERE id = ?", arguments: [id])
        guard db.changesCount > 0 else { throw BackendError.unknown(.init(kind: kind.word, name: String(id))) }
      }
      try Self.noteChange(db)
    }
  }

  /// Removes runs of a result, which are at their end.
  func deleteRuns(_ ids: [Int], ofResult result: Int) async throws(BackendError) {
    try await write { db in
      try db.execute(literal: "DELETE FROM runs WHERE result = \(result) AND \(SQL.isOne(of: ids))")
    }
  }

  /// Removes results with their runs, which are at their end.
  func deleteResults(_ ids: [Int]) async throws(BackendError) {
    try await write { db in try db.execute(literal: "DELETE FROM results WHERE \(SQL.isOne(of: ids))") }
  }

  /// Lets caches know that a definition has changed.
  static func noteChange(_ db: Database) throws {
    try db.execute(sql: "UPDATE workspace SET generation = generation + 1")
  }
}

/// Rows that refer to a definition.
private struct DefinitionUser {
  /// In the singular.
  let word: String
  /// A table, and the condition on its rows for an id.
  let means: @Sendable (Int) -> SQL

  static let evaluatorsOfAgent = DefinitionUser(word: "evaluator") { "evaluators WHERE agent = \($0)" }
  static let profilesOfAgent = DefinitionUser(word: "test profile") { "profiles WHERE agent = \($0)" }
  static let evaluatorsWithPersonality = DefinitionUser(word: "evaluator") {
    "evaluators WHERE json_extract(definition, '$.personality') = \($0)"
  }
  static let evaluatorsWithProfile = DefinitionUser(word: "evaluator") {
    "evaluators WHERE json_extract(definition, '$.test_profile') = \($0)"
  }

  static let cronJobsOfAgent = DefinitionUser(word: "cron job") { "cron_jobs WHERE agent = \($0)" }
  static let cronJobsWithPersonality = cronJobs(naming: "personalities")
  static let cronJobsWithEvaluator = cronJobs(naming: "evaluators")

  private static func cronJobs(naming column: String) -> DefinitionUser {
    DefinitionUser(word: "cron job") { id in
      "cron_jobs WHERE EXISTS (SELECT 1 FROM json_each(cron_jobs.\(sql: column)) WHERE value = \(id))"
    }
  }

  static func ofProject(_ table: String, _ word: String) -> DefinitionUser {
    DefinitionUser(word: word) { "\(sql: table) WHERE project = \($0)" }
  }
}

extension DefinitionKind {
  fileprivate var users: [DefinitionUser] {
    switch self {
    case .project:
      [
        .ofProject("agents", "agent"), .ofProject("evaluators", "evaluator"), .ofProject("profiles", "test profile"),
        .ofProject("personalities", "personality"), .ofProject("folders", "folder"), .ofProject("keys", "key"),
        .ofProject("cron_jobs", "cron job"),
      ]
    case .agent: [.evaluatorsOfAgent, .profilesOfAgent, .cronJobsOfAgent]
    case .personality: [.evaluatorsWithPersonality, .cronJobsWithPersonality]
    case .profile: [.evaluatorsWithProfile]
    case .evaluator: [.cronJobsWithEvaluator]
    }
  }
}
