extension MetricValue {
  /// The entry in the public API's list of a run's metrics. A flag's score is 5 or 0, and is said in `passed` too.
  package var json: JSONValue {
    var members: JSONObject = ["name": .string(name), "type": .string(kind.rawValue)]
    switch value {
    case .flag(let flag):
      members["score"] = flag ? 5 : 0
      members["passed"] = .bool(flag)
    case .number(let number): members["score"] = .number(number)
    case .word(let word): members["enum"] = .string(word)
    }
    return .object(members)
  }

  /// A metric as it was written; nil where it is none, or has no value.
  package init?(_ json: JSONValue) {
    guard let name = json["name"]?.string, let kind = json["type"]?.string.flatMap(Kind.init) else { return nil }
    let value: Value? =
      switch kind {
      case .binary: json["passed"]?.bool.map(Value.flag) ?? json["score"]?.number.map { .flag($0 > 0) }
      case .numeric, .continuous: json["score"]?.number.map(Value.number)
      case .enumeration: json["enum"]?.string.map(Value.word)
      }
    guard let value else { return nil }
    self.init(name, kind, value)
  }
}
