extension Project {
  /// As files have it, without its id.
  package var document: JSONObject {
    var members: JSONObject = ["name": .string(name)]
    members["webhook_url"] = webhookURL.map(JSONValue.string)
    members["rubric"] = rubric?.document
    return members
  }
}
