import Evaluation

/// The report for spreadsheets: one row a run (RFC 4180), in seconds and UTC.
struct CSVReport: Sendable {
  private static let columns = [
    "result", "run", "evaluator_id", "evaluator", "personality", "profile", "try", "status", "outcome", "fault",
    "reason",
    "duration_seconds", "latency_p50_seconds", "turns", "created_at",
  ]

  private let runs: [Run]

  init(_ report: Report) { runs = report.results.flatMap(\.runs) }

  var text: String {
    let lines = [Self.columns] + runs.map(\.cells)
    return lines.map { $0.map(\.csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension Run {
  fileprivate var cells: [String] {
    [
      String(result), String(id), String(evaluator), evaluatorName, personalityName ?? "", profile?.name ?? "",
      String(attempt), status.rawValue, verdict?.outcome.rawValue ?? "", verdict?.fault?.rawValue ?? "", reason ?? "",
      duration?.seconds.description ?? "", Sample(latencies.map(\.seconds)).percentile(.p50)?.description ?? "",
      String(agentTurns), createdAt.iso8601,
    ]
  }
}
