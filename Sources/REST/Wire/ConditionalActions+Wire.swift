import Evaluation

extension ConditionalActions {
  /// Reads conditional actions; nil for what has no conditions.
  init?(wire json: JSONValue) {
    guard let conditions = json["conditions"]?.array else { return nil }
    self.init(role: json["role"]?.string ?? "", conditions: conditions.compactMap(Condition.init(wire:)))
  }
}

extension ConditionalActions.Condition {
  /// Reads one condition; nil for what has no id.
  fileprivate init?(wire json: JSONValue) {
    guard let id = json["id"]?.wireInteger else { return nil }
    let trigger: Trigger =
      if let former = json["condition"]?.wireInteger {
        .after(former)
      } else {
        json["condition"]?.string == Self.firstMessage ? .firstMessage : .says(json["condition"]?.string ?? "")
      }
    self.init(
      id: id, trigger: trigger, action: json["action"]?.string ?? "", isFixed: json["fixed_message"]?.bool ?? false)
  }
}
