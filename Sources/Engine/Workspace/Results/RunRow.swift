import Evaluation
import GRDB

/// A run as a row of the database.
enum RunRow {
  /// Adds a run that waits; its id is the database's.
  static let insertion = """
    INSERT INTO runs (
      result, evaluator, evaluator_name, attempt, personality, personality_name, profile, number, inbound_number,
      status, created_at, precedence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static func insertionArguments(_ run: Run, precedence: Int) -> StatementArguments {
    [
      run.result, run.evaluator, run.evaluatorName, run.attempt, run.personality, run.personalityName,
      run.profile.map { $0.exported(key: nil).compact }, run.number, run.inboundNumber, run.status.rawValue,
      run.createdAt.microseconds, precedence,
    ]
  }

  /// The run of a row with all columns, without its transcript.
  static func run(_ row: Row) throws -> Run {
    let id: Int = row["id"]
    guard let status = RunStatus(rawValue: row["status"]) else { throw damaged(id) }
    var run = Run(
      id: id, result: row["result"], evaluator: row["evaluator"], evaluatorName: row["evaluator_name"],
      attempt: row["attempt"], status: status, createdAt: Timestamp(microseconds: row["created_at"]))
    run.personality = row["personality"]
    run.personalityName = row["personality_name"]
    run.profile = (row["profile"] as String?).flatMap(profile)
    run.number = row["number"]
    run.inboundNumber = row["inbound_number"]
    run.verdict = verdict(row)
    run.endedReason = row["ended_reason"]
    run.metrics = json(row["metrics"])?.array?.compactMap { MetricValue($0) } ?? []
    run.metadata = json(row["metadata"])?.object ?? [:]
    run.history = json(row["history"])?.array?.compactMap { FormerCall($0) } ?? []
    run.duration = (row["duration"] as Int64?).map(Duration.microseconds)
    run.usage = json(row["usage"]).flatMap(TokenUsage.init) ?? TokenUsage()
    run.review = json(row["review"]).flatMap { Review($0) }
    run.startedAt = (row["started_at"] as Int?).map(Timestamp.init)
    return run
  }

  private static func damaged(_ id: Int) -> BackendError { .storage("the workspace's run \(id) is damaged") }

  private static func json(_ text: String?) -> JSONValue? {
    text.flatMap { try? JSONParser.parse($0).value }
  }

  private static func profile(_ text: String) -> TestProfile? {
    guard let node = try? JSONParser.parse(text),
      let members = DocumentReader(.stored).top(DocumentNode(node)).anyMembers(),
      var profile = TestProfile.read(members)?.value
    else { return nil }
    profile.id = node.value["id"]?.integer ?? 0
    return profile
  }

  private static func verdict(_ row: Row) -> Verdict? {
    (row["outcome"] as String?).flatMap(Verdict.Outcome.init).map { outcome in
      Verdict(
        outcome, fault: (row["fault"] as String?).flatMap(Verdict.Fault.init),
        reasons: json(row["reasons"])?.array?.compactMap(\.string) ?? [])
    }
  }

  static func transcript(_ text: String) -> [TranscriptTurn] {
    json(text)?.array?.compactMap(TranscriptTurn.init(stored:)) ?? []
  }
}
