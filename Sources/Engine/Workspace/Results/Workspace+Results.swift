import Evaluation
import GRDB

extension Workspace {
  /// Keeps results and their runs; they are on the disk when this returns. One that can't be kept keeps no other from it.
  func createResults(_ new: [NewResult]) async -> [Result<RunResult, BackendError>] {
    let (createdAt, path) = (now(), path)
    do throws(BackendError) {
      return try await write { db in
        try new.map { one in
          var created: Result<RunResult, BackendError> = .failure(.interrupted)
          try db.inSavepoint {
            do {
              created = .success(try one.insert(db, at: createdAt))
              return .commit
            } catch {
              created = .failure(StorageFailure.describe(error, path))
              return .rollback
            }
          }
          return created
        }
      }
    } catch {
      return new.map { _ in .failure(error) }
    }
  }

  func result(_ id: Int) async throws(BackendError) -> RunResult {
    try await read { db in
      let request = SQLRequest<Row>(literal: "SELECT * FROM results WHERE id = \(id)", cached: true)
      guard let row = try Row.fetchOne(db, request) else { throw ResultRow.unknown(id) }
      return try ResultRow.result(row, runs: Self.runs(db, where: "result = \(id)"))
    }
  }

  /// The id of the result that was launched with a key, and what it was launched of; nil where none was.
  func result(launchedWith key: String) async throws(BackendError) -> (id: Int, origin: String?)? {
    try await readRow { db in
      let request = SQLRequest<Row>(
        literal: "SELECT id, launched_of FROM results WHERE launch_key = \(key)", cached: true)
      return try Row.fetchOne(db, request).map { (id: $0["id"], origin: $0["launched_of"]) }
    }
  }

  /// A result whose runs hold their transcripts.
  func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult {
    var result = try await result(id)
    let transcripts = try await read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT run, turns FROM transcripts JOIN runs ON runs.id = run WHERE result = ?", arguments: [id])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["run"] as Int, RunRow.transcript($0["turns"])) })
    }
    for index in result.runs.indices { result.runs[index].transcript = transcripts[result.runs[index].id] ?? [] }
    return result
  }

  /// Results, newest first.
  func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT * FROM results WHERE \(Self.condition(filter)) ORDER BY id DESC LIMIT \(filter.last ?? -1)
            """))
      let runs = try Self.runs(db, where: .isOne(of: rows.map { $0["id"] as Int }, in: "result"))
      let byResult = Dictionary(grouping: runs, by: \.result)
      return try rows.map { try ResultRow.result($0, runs: byResult[$0["id"]] ?? []) }
    }
  }

  private static func condition(_ filter: ListFilter) -> SQL {
    var parts: [SQL] = ["TRUE"]
    if let result = filter.result { parts.append("id = \(result)") }
    if let agent = filter.agent { parts.append("agent = \(agent)") }
    if let status = filter.status { parts.append("status = \(status.rawValue)") }
    if let outcome = filter.outcome { parts.append("\(sql: outcome.rawValue) > 0") }
    if let project = filter.project {
      parts.append("(project = \(project) OR \(hasRun(of: "evaluators.project = \(project)")))")
    }
    if let evaluators = filter.evaluatorCondition {
      parts.append("EXISTS (SELECT 1 FROM runs WHERE result = results.id AND \(evaluators))")
    }
    return parts.joined(separator: " AND ")
  }

  /// Whether a result has runs of evaluators that meet a condition.
  private static func hasRun(of evaluators: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM runs JOIN evaluators ON evaluators.id = evaluator
      WHERE result = results.id AND \(evaluators))
    """
  }

  /// The request that a result came from.
  func request(ofResult id: Int) async throws(BackendError) -> RunRequest {
    try await read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT request, channel, model, function_reach FROM results WHERE id = ?", arguments: [id])
      guard let row else { throw ResultRow.unknown(id) }
      guard let json = try? JSONParser.parse(row["request"] as String).value,
        var request = RunRequest(stored: json, channel: row["channel"])
      else { throw BackendError.storage("the workspace's result \(id) is damaged") }
      request.model = (row["model"] as String?).flatMap { try? JSONParser.parse($0).value }.flatMap(LanguageModel.init)
      request.functionReach = FunctionReach(rawValue: row["function_reach"]) ?? .public
      return request
    }
  }

  /// The ids of the evaluators that a result's runs are of.
  func evaluators(ofResult id: Int) async throws(BackendError) -> [Int] {
    try await read {
      try Int.fetchAll($0, sql: "SELECT DISTINCT evaluator FROM runs WHERE result = ?", arguments: [id])
    }
  }

  /// How far a result's runs have come, and the result's status; costs one row.
  func progress(ofResult id: Int) async throws(BackendError) -> (status: RunStatus, progress: ResultProgress) {
    try await read { db in
      let request = SQLRequest<Row>(literal: "SELECT * FROM results WHERE id = \(id)", cached: true)
      guard let row = try Row.fetchOne(db, request) else { throw ResultRow.unknown(id) }
      return (try ResultRow.result(row, runs: []).status, ResultRow.progress(row))
    }
  }

  func version(ofResult id: Int) async throws(BackendError) -> ResultVersion {
    try await readRow { db in
      let request = SQLRequest<Row>(
        literal: "SELECT results.project, version, generation FROM results, workspace WHERE id = \(id)", cached: true)
      guard let row = try Row.fetchOne(db, request) else { throw ResultRow.unknown(id) }
      return ResultVersion(project: row["project"], number: row["version"], generation: row["generation"])
    }
  }

  /// So many results at most, newest first, without their runs; a project's own where one is given.
  func newestResults(_ count: Int, project: Int?) async throws(BackendError) -> [ResultSummary] {
    try await read { db in
      let condition: SQL = project.map { "project = \($0)" } ?? "TRUE"
      let request = SQLRequest<Row>(
        literal: "SELECT * FROM results WHERE \(condition) ORDER BY id DESC LIMIT \(count)", cached: true)
      return try Row.fetchAll(db, request).map(ResultRow.summary)
    }
  }
}

extension ListFilter {
  /// The runs of the evaluators that the filter means, whatever their project, as a condition on runs; nil where it means
  /// all.
  var evaluatorCondition: SQL? {
    var condition = EvaluatorCondition(self)
    condition.agent = nil
    // Evaluators go, their results stay the project's.
    condition.project = nil
    return condition.isEmpty ? nil : "evaluator IN (SELECT id FROM evaluators WHERE \(condition.sql))"
  }
}
