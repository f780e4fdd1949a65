import Evaluation
import GRDB

extension Workspace {
  /// Runs, newest first, without their transcripts.
  func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] {
    try await read { db in
      try Self.newestRuns(db, where: Self.condition(filter), "LIMIT \(filter.last ?? -1)")
    }
  }

  /// So many of the runs that meet a condition on them and their results, newest first.
  ///
  /// They are looked for result by result: whose runs they are, and whether it has any such, stands in the result's row.
  /// Runs are made with their result, so that the newest results have the newest runs.
  static func newestRuns(_ db: Database, where condition: SQL, _ part: SQL) throws -> [Run] {
    let ids: SQL = """
      SELECT runs.id FROM results CROSS JOIN runs ON runs.result = results.id WHERE \(condition)
      ORDER BY results.id DESC, runs.id DESC \(part)
      """
    return try runs(db, where: "id IN (\(ids))", order: "id DESC")
  }

  private static func condition(_ filter: ListFilter) -> SQL {
    var parts: [SQL] = ["TRUE"]
    if let result = filter.result { parts.append("results.id = \(result)") }
    if let agent = filter.agent { parts.append("results.agent = \(agent)") }
    if let status = filter.status {
      if let count = status.count { parts.append("results.\(sql: count) > 0") }
      parts.append("runs.status = \(status.rawValue)")
    }
    if let outcome = filter.outcome {
      parts.append("results.\(sql: outcome.rawValue) > 0 AND runs.outcome = \(outcome.rawValue)")
    }
    if let project = filter.project {
      parts.append(
        "(results.project = \(project) OR evaluator IN (SELECT id FROM evaluators WHERE project = \(project)))")
    }
    if let evaluators = filter.evaluatorCondition { parts.append(evaluators) }
    return parts.joined(separator: " AND ")
  }

  /// A run with its transcript.
  func run(_ id: Int) async throws(BackendError) -> Run {
    try await read { db in
      guard var run = try Self.runs(db, where: "id = \(id)").first else {
        throw BackendError.unknown(.init(kind: "run", name: String(id)))
      }
      let turns = try String.fetchOne(db, sql: "SELECT turns FROM transcripts WHERE run = ?", arguments: [id])
      run.transcript = turns.map(RunRow.transcript) ?? []
      return run
    }
  }

  /// The project of a run's result; nil where it has several.
  func project(ofRun id: Int) async throws(BackendError) -> Int? {
    try await read { db in
      let request = SQLRequest<Row>(
        literal: "SELECT project FROM results WHERE id = (SELECT result FROM runs WHERE id = \(id))", cached: true)
      guard let row = try Row.fetchOne(db, request) else {
        throw BackendError.unknown(.init(kind: "run", name: String(id)))
      }
      return row["project"]
    }
  }

  static func runs(_ db: Database, where condition: SQL, order: SQL = "id") throws -> [Run] {
    let request = SQLRequest<Row>(literal: "SELECT * FROM runs WHERE \(condition) ORDER BY \(order)", cached: true)
    var runs: [Run] = []
    let rows = try Row.fetchCursor(db, request)
    while let row = try rows.next() { runs.append(try RunRow.run(row)) }
    return runs
  }
}

extension RunStatus {
  /// The column in which a result counts its runs with the status; nil where it doesn't.
  fileprivate var count: String? {
    switch self {
    case .pending: "waiting"
    case .running, .inProgress, .evaluating: "running"
    case .completed: "completed"
    case .failed: "broken"
    case .timeout: "late"
    case .cancelled: "cancelled"
    case .inQueue, .scalingUp: nil
    }
  }
}
