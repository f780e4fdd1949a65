import Evaluation

extension TestProfile {
  /// Reads a profile. `information` holds the agent's and the caller's variables apart or, in its legacy form, flat: then
  /// both know all of it.
  init?(wire json: JSONValue) {
    guard let id = json.wireID else { return nil }
    self.init(id: id, name: json["name"]?.wireText ?? "")
    project = json["project"]?.wireID
    agent = json["agent"]?.wireID
    guard let information = json["information"]?.object else { return }
    let (agents, callers) = (information["main_agent_variables"], information["testing_agent_variables"])
    if agents == nil, callers == nil {
      (agentVariables, callerVariables) = (information, information)
    } else {
      agentVariables = agents?.object ?? JSONObject()
      callerVariables = callers?.object ?? JSONObject()
    }
  }
}
