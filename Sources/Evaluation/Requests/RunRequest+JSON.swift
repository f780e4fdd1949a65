extension RunRequest {
  /// The request's body as the public API takes it: only what was said, in the contract's order.
  package var json: JSONValue {
    var body = JSONObject()
    body["agent_id"] = agent.map(JSONValue.integer)
    body["assistant_id"] = assistant.map(JSONValue.string)
    body["scenarios"] = selection?.json
    body["tags"] = tags.isEmpty ? nil : JSONValue(tags)
    body["project_id"] = project.map(JSONValue.integer)
    body["frequency"] = frequency.map(JSONValue.integer)
    body["name"] = label.map(JSONValue.string)
    body["outbound_phone_number"] = outboundNumber.map(JSONValue.string)
    body["agent_number"] = agentNumber.map(JSONValue.string)
    body["personality_ids"] = personalities.isEmpty ? nil : JSONValue(personalities)
    body["test_profile_ids"] = profiles.isEmpty ? nil : JSONValue(profiles)
    body["mode"] = (numbers?.rawValue).map(JSONValue.string)
    body["concurrency_limit"] = concurrency.map(JSONValue.integer)
    if let field = route?.mode.field { body[field] = route?.target.map(JSONValue.string) }
    return .object(body)
  }
}

extension Selection {
  /// The `scenarios` field: a list of ids, a number, `"all"` or a folder's path.
  package var json: JSONValue {
    switch self {
    case .evaluators(let ids): JSONValue(ids)
    case .first(let count): .integer(count)
    case .all: "all"
    case .folder(let path): .string(path)
    }
  }
}
