import Evaluation

extension Personality {
  /// Reads a personality; nil for what has no id.
  init?(wire json: JSONValue) {
    guard let id = json.wireID else { return nil }
    self.init(id: id, name: json["name"]?.wireText ?? "")
    project = json["project"]?.wireID
    prompt = json["prompt"]?.wireText
    language = json["language"]?.wireText ?? language
    accent = json["accent"]?.wireText
    idleTimeout = json["message_plan"]?["idle_timeout_seconds"]?.wireDuration
    idleMessages = json["message_plan"]?["idle_message_max_spoken_count"]?.wireInteger
  }
}
