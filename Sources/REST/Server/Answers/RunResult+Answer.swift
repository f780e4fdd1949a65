import Evaluation

/// Results as the contract has them. What the embedded engine knows beyond it stands beside, under names of its own.
extension RunResult {
  /// What a launch is answered, and an entry of a list: runs are a list.
  func answer(_ names: Names) -> JSONValue {
    .object(counted(members(runs: runs.map(\.entry)), names))
  }

  /// The whole result: runs are an object by their ids.
  func detail(_ names: Names) -> JSONValue {
    var members = counted(members(runs: []), names)
    members["agent_name"] = JSONValue(agent.flatMap { names.agents[$0]?.name })
    members["runs"] = .object(JSONObject(runs.map { (String($0.id), $0.entry) }))
    members["overall_evaluation"] = overallEvaluation
    members["connected_runs"] = JSONValue(runs.filter(\.isConnected).map(\.id))
    members["not_connected_runs"] = JSONValue(runs.filter { !$0.isConnected && $0.status.isFinal }.map(\.id))
    members["successful_calls"] = JSONValue(runs.filter(\.isSuccess).map(\.id))
    members["failed_infrastructure_runs"] = JSONValue(runs.filter { $0.verdict?.fault == .infrastructure }.map(\.id))
    members["failed_workflow_runs"] = JSONValue(
      runs.filter { $0.verdict?.outcome == .failed && $0.verdict?.fault != .infrastructure }.map(\.id))
    return .object(members)
  }

  private func counted(_ members: JSONObject, _ names: Names) -> JSONObject {
    let durations = runs.compactMap(\.duration)
    let judged = runs.filter { $0.verdict != nil }
    return members.merging([
      "name": .text(label),
      "agent_inbound": JSONValue(agent.flatMap { names.agents[$0]?.inbound }),
      "agent_version": "",
      "is_cronjob": .bool(cronJob != nil),
      "run_type": .string("Text"),
      "met_expected_outcome_count": .integer(runs.count(where: \.isSuccess)),
      "total_expected_outcome_count": .integer(judged.count),
      "total_duration": .string(durations.reduce(.zero, +).minutesAndSeconds),
      "scenarios": .array(scenarios),
      "updated_at": .string((runs.compactMap(\.startedAt).max() ?? createdAt).iso8601),
    ]).withOwn(project.map { ["project": .integer($0)] } ?? [:])
  }

  /// The evaluators, each once.
  private var scenarios: [JSONValue] {
    var seen: Set<Int> = []
    return runs.filter { seen.insert($0.evaluator).inserted }
      .map { ["id": .integer($0.evaluator), "name": .string($0.evaluatorName)] }
  }

  private var overallEvaluation: JSONValue {
    let rate = runs.isEmpty ? 0 : 100 * Double(runs.count(where: \.isSuccess)) / Double(runs.count)
    return [
      "success_rate": .number(rate), "metric_summary": [:], "numeric_metrics": [], "enum_metrics": [],
      "extra_metrics": [["name": "Expected Outcome", "type": "continuous_qualitative", "value": .number(rate)]],
    ]
  }
}

extension Run {
  var isSuccess: Bool { verdict?.outcome == .passed }
  /// Whether a conversation came about.
  var isConnected: Bool { status == .completed || status == .inProgress || status == .evaluating }
}
