import Evaluation

extension Evaluator {
  static var columns: [ListColumn<Evaluator>] {
    [
      .number("id", "id") { $0.id }, .text("name", "name") { $0.name }, .text("folder", "folder_path") { $0.folder },
      .words("tags", "tags") { $0.tags }, .number("agent", "agent") { $0.agent },
      .number("project", "project") { $0.project },
    ]
  }
}

extension Agent {
  static var columns: [ListColumn<Agent>] {
    [
      .number("id", "id") { $0.id }, .text("name", "name") { $0.name }, .number("project", "project") { $0.project },
      .text("connection", "connection") { $0.connection?.summary },
      .text("direction", "direction") { $0.inbound ? "inbound" : "outbound" },
      .text("assistant", "assistant_id") { $0.assistantID },
    ]
  }
}

extension Connection {
  /// In a word or two; secrets stay out.
  var summary: String {
    switch endpoint {
    case .process(let program): "process " + (program.command.first ?? "")
    case .websocket(let url, _), .http(let url, _, _): url.prefix { $0 != "?" }.description
    case .openai(let agent): "openai \(agent.model)"
    }
  }
}

extension Project {
  static var columns: [ListColumn<Project>] {
    [
      .number("id", "id") { $0.id }, .text("name", "name") { $0.name },
      .text("rubric", "rubric") { $0.rubric?.sentence },
    ]
  }
}

extension Folder {
  static var columns: [ListColumn<Folder>] {
    [
      .text("folder", "path") { $0.path }, .number("project", "project") { $0.project },
      .number("evaluators", "evaluators") { $0.evaluators },
    ]
  }
}

extension Personality {
  static var columns: [ListColumn<Personality>] {
    [
      .number("id", "id") { $0.id }, .text("name", "name") { $0.name }, .text("language", "language") { $0.language },
      .number("project", "project") { $0.project },
    ]
  }
}

extension TestProfile {
  static var columns: [ListColumn<TestProfile>] {
    [
      .number("id", "id") { $0.id }, .text("name", "name") { $0.name },
      .words("variables", "variables") { ($0.callerVariables.keys + $0.agentVariables.keys).uniqued },
    ]
  }
}

extension PhoneNumber {
  static var columns: [ListColumn<PhoneNumber>] {
    [.number("id", "id") { $0.id }, .text("number", "number") { $0.number }]
  }
}

extension RunResult {
  static var columns: [ListColumn<RunResult>] {
    [
      .number("id", "id") { $0.id }, .text("label", "name") { $0.label },
      .styled("status", "status") { $0.status.cell }, .number("runs", "total_runs_count") { $0.progress.total },
      .number("passed", "success_runs_count") { $0.progress.passed },
      .number("failed", "failed_runs_count") { $0.progress.failed },
      .number("review", "review_runs_count") { $0.progress.review },
      ListColumn(column: Table.Column("created"), key: "created_at") {
        Cell($0.createdAt.readable)
      } value: {
        .string($0.createdAt.iso8601)
      },
    ]
  }
}

extension Run {
  static var columns: [ListColumn<Run>] {
    [
      .number("id", "id") { $0.id }, .number("result", "result_id") { $0.result },
      .text("evaluator", "scenario_name") { $0.evaluatorName },
      .text("personality", "personality_name") { $0.personalityName }, .number("try", "attempt") { $0.attempt },
      .styled("status", "status") { $0.status.cell }, .styled("outcome", "outcome") { $0.verdict?.outcome.cell },
      .text("reason", "error_message") { $0.verdict?.reasons.first },
    ]
  }
}

extension RunStatus {
  var cell: Cell {
    switch self {
    case .completed: Cell(rawValue)
    case .failed, .timeout: Cell(rawValue, .bad)
    case .cancelled: Cell(rawValue, .warning)
    case .pending, .inQueue, .scalingUp, .running, .inProgress, .evaluating: Cell(rawValue, .faint)
    }
  }
}

extension Verdict.Outcome {
  var cell: Cell {
    switch self {
    case .passed: Cell(rawValue, .good)
    case .failed: Cell(rawValue, .bad)
    case .review: Cell(rawValue, .warning)
    }
  }
}

extension [String] {
  /// Each once, in the order of the first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
