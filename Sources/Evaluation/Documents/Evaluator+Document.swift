extension Evaluator {
  /// As files have it, without its id and key.
  package var document: JSONObject {
    var members: JSONObject = ["name": .string(name), "project": .integer(project)]
    members["agent"] = agent.map(JSONValue.integer)
    members["folder"] = folder.map(JSONValue.string)
    members["scenario_type"] = .string(kind.rawValue)
    members["instructions"] = instructions.map(JSONValue.string)
    members["conditional_actions"] = actions?.document
    members["first_message"] = firstMessage.map(JSONValue.string)
    members["expected_outcome"] = expectedOutcome.map(JSONValue.string)
    members["checks"] = checks.isEmpty ? nil : .array(checks.map(\.document))
    members["metrics"] = metrics.isEmpty ? nil : JSONValue(metrics)
    members["tags"] = tags.isEmpty ? nil : JSONValue(tags)
    members["tools"] = tools.isEmpty ? nil : JSONValue(tools)
    members["language"] = .string(language)
    members["personality"] = personality.map(JSONValue.integer)
    members["test_profile"] = profile.map(JSONValue.integer)
    members["frequency"] = frequency.map(JSONValue.integer)
    members["max_duration"] = maxDuration.map { .string(DurationText.write($0)) }
    return members
  }
}
