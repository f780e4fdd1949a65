import Evaluation

extension MetricValue {
  /// Reads an entry of a run's metrics: today's types, whose flag is `passed`, and the legacy binary ones, whose flag is a
  /// score of 5 or 0. Nil for one without a name or a value, as of a metric that didn't apply.
  init?(wire json: JSONValue) {
    guard let name = json.member("name", "metric_name", "function_name")?.wireText else { return nil }
    let type = (json.member("eval_type", "type")?.string ?? "").lowercased()
    let score = json["score"]?.wireNumber ?? json["value"]?.wireNumber
    let flag = json["passed"]?.bool ?? json["score"]?.bool ?? json["value"]?.bool
    if type.hasPrefix("binary") || (type.isEmpty && flag != nil) {
      guard let flag = flag ?? score.map({ $0 > 0 }) else { return nil }
      self.init(name, .binary, .flag(flag))
    } else if type == "enum" {
      guard let word = json.member("enum", "value")?.wireText else { return nil }
      self.init(name, .enumeration, .word(word))
    } else {
      guard let score else { return nil }
      self.init(name, type.hasPrefix("continuous") ? .continuous : .numeric, .number(score))
    }
  }
}
