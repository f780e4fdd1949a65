import Evaluation
import GRDB

extension Workspace {
  /// Evaluators by ascending id.
  func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator] {
    try await definitions(where: EvaluatorCondition(filter).sql)
  }

  /// Evaluators of these ids, by ascending id; those that there aren't are left out.
  func evaluators(_ ids: [Int]) async throws(BackendError) -> [Evaluator] {
    try await definitions(where: .isOne(of: ids))
  }

  func evaluator(_ id: Int) async throws(BackendError) -> Evaluator {
    let found: [Evaluator] = try await definitions(where: "id = \(id)")
    guard let evaluator = found.first else { throw .unknown(.init(kind: "evaluator", name: String(id))) }
    return evaluator
  }

  /// The tags that evaluators bear, sorted.
  func tags(_ filter: ListFilter) async throws(BackendError) -> [String] {
    try await words("tag", in: "evaluator_tags", EvaluatorCondition(filter))
  }

  /// The metrics that evaluators name, sorted.
  func metrics(_ filter: ListFilter) async throws(BackendError) -> [String] {
    try await words("metric", in: "evaluator_metrics", EvaluatorCondition(filter))
  }

  private func words(
    _ column: String, in table: String, _ condition: EvaluatorCondition
  ) async throws(BackendError) -> [String] {
    try await read { db in
      var query: SQL = "SELECT DISTINCT \(sql: column) FROM \(sql: table)"
      if !condition.isEmpty {
        query += " WHERE evaluator IN (SELECT id FROM evaluators WHERE \(condition.sql))"
      }
      return try String.fetchAll(db, SQLRequest(literal: query + " ORDER BY 1"))
    }
  }
}
