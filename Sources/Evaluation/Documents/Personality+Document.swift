extension Personality {
  /// As files have it, without its id.
  package var document: JSONObject {
    var members: JSONObject = ["name": .string(name)]
    members["project"] = project.map(JSONValue.integer)
    members["prompt"] = prompt.map(JSONValue.string)
    members["language"] = .string(language)
    members["accent"] = accent.map(JSONValue.string)
    var plan = JSONObject()
    plan["idle_timeout_seconds"] = idleTimeout.map { .number($0.seconds) }
    plan["idle_message_max_spoken_count"] = idleMessages.map(JSONValue.integer)
    members["message_plan"] = plan.isEmpty ? nil : .object(plan)
    return members
  }
}
