import Evaluation

extension Evaluator {
  /// Its tools by the contract's names.
  var toolIDs: [String] { tools.map { "TOOL_" + $0.uppercased() } }

  /// An evaluator as the contract has it; conditional actions stand as JSON text in `instructions`, and as they are under
  /// their own name.
  func answer(_ names: Names) -> JSONValue {
    var members: JSONObject = [
      "id": .integer(id), "name": .string(name), "project": .integer(project), "agent": JSONValue(agent),
      "agent_name": JSONValue(agent.flatMap { names.agents[$0]?.name }),
      "personality": JSONValue(personality),
      "personality_name": .text(personality.flatMap { names.personalities[$0]?.name }),
      "scenario_type": .string(kind.rawValue),
      "instructions": .string(actions?.document.compact ?? instructions ?? ""),
      "expected_outcome_prompt": .string(expectedOutcome ?? ""),
      "first_message": .string(firstMessage ?? "Hello"), "scenario_language": .string(language),
      "tags": JSONValue(tags), "metrics": .array(metrics.map { Int($0).map(JSONValue.integer) ?? .string($0) }),
      "metric_names": JSONValue(metrics), "tool_ids": JSONValue(toolIDs),
      "test_profile": JSONValue(profile),
      "folder_path": JSONValue(folder), "max_duration": JSONValue(maxDuration.map { Int($0.seconds) }),
      "phone_number": "", "inbound_phone_number": .null,
      "key": JSONValue(key),
    ]
    members["conditional_actions"] = actions?.document
    if !checks.isEmpty { members["checks"] = .array(checks.map(\.document)) }
    members["test_profile_data"] = profile.flatMap { names.profiles[$0]?.json }
    members["frequency"] = frequency.map(JSONValue.integer)
    return .object(members.withDocument(withoutSecrets.document, id: id, key: key))
  }
}
