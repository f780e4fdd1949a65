import Evaluation

extension Call {
  /// Evaluators as a test-suite file, which `run_scenarios_json` and 'import' read.
  func exportEvaluators() async throws(Refusal) -> Answer {
    guard query["export_type"] ?? "json" == "json" else { throw .field("export_type", "this server exports json") }
    guard let ids = try integers("scenario_ids") else { throw .field("scenario_ids", "this field is required") }
    var scenarios: [JSONValue] = []
    for id in ids { scenarios.append(.object(try await library.evaluator(id).suiteCase)) }
    return .ok(["version": "1", "scenarios": .array(scenarios)])
  }
}

extension Evaluator {
  /// The case of a suite; what suites can't say is left out.
  fileprivate var suiteCase: JSONObject {
    var members: JSONObject = ["name": .string(name)]
    members["key"] = key.map(JSONValue.string)
    let document = document.merging(["type": .string(kind.rawValue)])
    let names = [
      "type", "instructions", "conditional_actions", "expected_outcome", "first_message", "frequency", "language",
      "metrics", "tags", "tools", "personality", "test_profile",
    ]
    for name in names { members[name] = document[name] }
    members["max_duration"] = maxDuration.map { .integer(Int($0.seconds)) }
    return members
  }
}
