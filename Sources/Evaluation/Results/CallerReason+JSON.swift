extension CallerReason {
  /// `{rule, text}`, and what else is known; the seed is text, as it may be too large for a JSON number.
  package var json: JSONValue {
    var members: JSONObject = ["rule": .string(rule.rawValue), "text": .string(text)]
    members["condition"] = condition.map(JSONValue.integer)
    members["after"] = after.map(JSONValue.integer)
    members["detail"] = detail.map(JSONValue.string)
    members["matcher"] = matcher.map(JSONValue.string)
    members["score"] = score.map(JSONValue.number)
    members["runner_up"] = runnerUp.map { ["condition": .integer($0.condition), "score": .number($0.score)] }
    members["margin"] = margin.map(JSONValue.number)
    members["sentence"] = sentence.map(JSONValue.string)
    members["seed"] = seed.map { .string(String($0)) }
    members["unheard"] = unheard.isEmpty ? nil : JSONValue(unheard)
    members["functions"] = functions.isEmpty ? nil : JSONValue(functions)
    return .object(members)
  }

  /// Reads back what `json` wrote; a text alone is a reason too.
  package init?(_ json: JSONValue) {
    if let text = json.string {
      self.init(stringLiteral: text)
      return
    }
    guard let rule = json["rule"]?.string.flatMap(Rule.init) else { return nil }
    self.init(
      rule, condition: json["condition"]?.integer, after: json["after"]?.integer, detail: json["detail"]?.string)
    matcher = json["matcher"]?.string
    score = json["score"]?.number
    if let condition = json["runner_up"]?["condition"]?.integer, let score = json["runner_up"]?["score"]?.number {
      runnerUp = RunnerUp(condition: condition, score: score)
    }
    sentence = json["sentence"]?.string
    seed = json["seed"]?.string.flatMap(UInt64.init)
    unheard = json["unheard"]?.array?.compactMap(\.string) ?? []
    functions = json["functions"]?.array?.compactMap(\.string) ?? []
  }
}
