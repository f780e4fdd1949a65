import Evaluation
import GRDB

extension Workspace {
  /// Keeps a request's result and its runs, all of them waiting; they are on the disk when this returns.
  ///
  /// The runs' ids, their result and their time are given here; `agent` and `project` are nil where there are several. No two results
  /// have the same key.
  func createResult(
    for request: RunRequest, agent: Int?, project: Int? = nil, runAsText: Bool, runs: [Run], key: String? = nil
  ) async throws(BackendError) -> RunResult {
    let createdAt = now()
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO results (label, agent, project, run_as_text, request, channel, created_at, launch_key, model,
            function_reach)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          request.label, agent, project, runAsText, request.json.compact, request.channel.rawValue,
          createdAt.microseconds, key, request.model?.json.compact, request.functionReach.rawValue,
        ])
      let id = Int(db.lastInsertedRowID)
      let precedence = try Precedence.load(db, evaluators: Set(runs.map(\.evaluator)))
      let insertion = try db.cachedStatement(sql: RunRow.insertion)
      let created = try runs.map { planned in
        var run = planned
        run.result = id
        run.status = .pending
        run.createdAt = createdAt
        try insertion.execute(
          arguments: RunRow.insertionArguments(run, precedence: precedence[run.evaluator] ?? Precedence.unknown))
        run.id = Int(db.lastInsertedRowID)
        return run
      }
      var result = RunResult(
        id: id, label: request.label, agent: agent, status: RunResult.status(of: created.map(\.status)),
        runAsText: runAsText, runs: created, createdAt: createdAt)
      result.project = project
      return result
    }
  }

  func result(_ id: Int) async throws(BackendError) -> RunResult {
    try await read { db in
      let request = SQLRequest<Row>(literal: "SELECT * FROM results WHERE id = \(id)", cached: true)
      guard let row = try Row.fetchOne(db, request) else { throw ResultRow.unknown(id) }
      return try ResultRow.result(row, runs: Self.runs(db, where: "result = \(id)"))
    }
  }

  /// The id of the result that was launched with a key; nil where none was.
  func result(launchedWith key: String) async throws(BackendError) -> Int? {
    try await read { try Int.fetchOne($0, sql: "SELECT id FROM results WHERE launch_key = ?", arguments: [key]) }
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

  /// How far a result's runs have come, and the result's status; costs one row.
  func progress(ofResult id: Int) async throws(BackendError) -> (status: RunStatus, progress: ResultProgress) {
    try await read { db in
      let request = SQLRequest<Row>(literal: "SELECT * FROM results WHERE id = \(id)", cached: true)
      guard let row = try Row.fetchOne(db, request) else { throw ResultRow.unknown(id) }
      return (try ResultRow.result(row, runs: []).status, ResultRow.progress(row))
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
