extension Agent {
  /// As files have it, without its id.
  package var document: JSONObject {
    var members: JSONObject = ["name": .string(name), "project": .integer(project)]
    members["assistant_id"] = assistantID.map(JSONValue.string)
    members["inbound"] = .bool(inbound)
    members["agent_speaks_first"] = speaksFirst.map(JSONValue.bool)
    members["phone_number"] = phoneNumber.map(JSONValue.string)
    members["webhook_url"] = webhookURL.map(JSONValue.string)
    members["connection"] = connection.map { .object($0.document) }
    return members
  }
}
