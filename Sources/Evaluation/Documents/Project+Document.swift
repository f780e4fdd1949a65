extension Project {
  /// As files have it, without its id.
  package var document: JSONObject {
    var members: JSONObject = ["name": .string(name)]
    members["rubric"] = rubric?.document
    return members
  }
}
