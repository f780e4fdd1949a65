import Evaluation
import GRDB

/// A result that is to be launched: its request, and the runs that were planned for it.
struct NewResult: Sendable {
  let request: RunRequest
  /// Nil where there are several.
  let agent: Int?
  let project: Int?
  let runAsText: Bool
  /// Their ids, their result and their time are given when they are kept.
  let runs: [Run]
  /// By which the launch is known when it is sent again.
  let key: String?
  var origin = LaunchOrigin.request
  /// What launches it, where that is no client.
  var cronJob: CronJob?

  private static let insertion = """
    INSERT INTO results (label, agent, project, run_as_text, request, channel, created_at, launch_key, model,
      function_reach, launched_of, cron_job, notify_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Keeps it and its runs, all of them waiting. No two results have the same key.
  func insert(_ db: Database, at createdAt: Timestamp) throws -> RunResult {
    try db.cachedStatement(sql: Self.insertion).execute(arguments: [
      request.label, agent, project, runAsText, request.stored.compact, request.channel.rawValue,
      createdAt.microseconds, key, request.model?.json.compact, request.functionReach.rawValue,
      origin.text, cronJob?.id, cronJob?.notifyOn.rawValue,
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
    result.cronJob = cronJob?.id
    return result
  }
}
