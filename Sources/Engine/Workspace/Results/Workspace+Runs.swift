import Evaluation
import GRDB

extension Workspace {
  /// Runs, newest first, without their transcripts.
  func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] {
    try await read { db in
      var parts: [SQL] = ["TRUE"]
      if let result = filter.result { parts.append("result = \(result)") }
      if let status = filter.status { parts.append("status = \(status.rawValue)") }
      if let outcome = filter.outcome { parts.append("outcome = \(outcome.rawValue)") }
      if let agent = filter.agent { parts.append("result IN (SELECT id FROM results WHERE agent = \(agent))") }
      if let project = filter.project {
        parts.append(
          """
          (result IN (SELECT id FROM results WHERE project = \(project))
            OR evaluator IN (SELECT id FROM evaluators WHERE project = \(project)))
          """)
      }
      if let evaluators = filter.evaluatorCondition { parts.append(evaluators) }
      let condition = parts.joined(separator: " AND ")
      return try Self.runs(db, where: condition, order: "id DESC LIMIT \(filter.last ?? -1)")
    }
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
