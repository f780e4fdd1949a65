import Evaluation

extension Agent {
  /// Reads an agent: with its `telephony` and `provider`, as the second version of the API has it, or flat, as the first.
  init?(wire json: JSONValue) {
    guard let id = json.wireID else { return nil }
    self.init(
      id: id, name: json.member("name", "agent_name")?.wireText ?? "", project: json["project"]?.wireID ?? 0)
    let telephony = json["telephony"] ?? json
    assistantID = (json["provider"]?["agent_id"] ?? json["assistant_id"])?.wireText
    inbound = telephony["inbound"]?.bool ?? true
    speaksFirst = json["agent_speaks_first"]?.bool
    phoneNumber = telephony.member("phone_number", "contact_number")?.wireText
    webhookURL = json["webhook_url"]?.wireText
    connection = telephony["websocket_url"]?.wireText.map { Connection(.websocket(url: $0, headers: [])) }
  }
}

extension Channel {
  /// How an agent is reached: by voice where it can be rung. A server of evsh's own reaches its agents as text, and says by
  /// what.
  init(wire agent: JSONValue) {
    let number = (agent["telephony"] ?? agent).member("phone_number", "contact_number", "sip_uri")?.wireText
    self = number == nil || agent["connection_type"]?.wireText != nil ? .text : .voice
  }
}
