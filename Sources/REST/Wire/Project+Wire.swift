import Evaluation

extension Project {
  /// Reads a project; nil for what has no id.
  init?(wire json: JSONValue) {
    guard let id = json.wireID else { return nil }
    self.init(id: id, name: json["name"]?.wireText ?? "")
    webhookURL = json["webhook_url"]?.wireText
  }
}
