extension TestProfile {
  /// As files have it, without its id.
  package var document: JSONObject {
    var members: JSONObject = ["name": .string(name)]
    members["project"] = project.map(JSONValue.integer)
    members["agent"] = agent.map(JSONValue.integer)
    members["information"] = json["information"]
    return members
  }
}
