import Evaluation

extension Reply {
  /// A condition that was expected, and holds.
  static func confirmation(_ ruling: Ruling) -> Reply { .notice(ruling.confirmation, ruling.document) }
}

extension Ruling {
  /// For programs.
  var document: JSONObject {
    [
      "expectation": .string(judgement.text), "holds": .bool(holds), "result": .integer(result),
      "found": .string(found), "value": figure?.value ?? .null, "evaluators": .array(shortfalls.map(\.document)),
    ]
  }
}

extension Ruling.Shortfall {
  fileprivate var document: JSONValue {
    [
      "id": .integer(evaluator), "name": .string(name), "value": figure.value, "found": .string(figure.basis),
    ]
  }
}

extension Figure {
  fileprivate var value: JSONValue {
    switch self {
    case .number(let number, _): .number(number)
    case .words(let words, _): JSONValue(words)
    case .missing: .null
    }
  }
}
