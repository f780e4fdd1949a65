import Evaluation

/// A JSON document whose texts have places for what functions gave.
indirect enum JSONTemplate: Sendable, Hashable {
  case text(OpenText)
  case list([JSONTemplate])
  case object([Member])
  case other(JSONValue)

  /// A member of an object.
  struct Member: Sendable, Hashable {
    let key: String
    let value: JSONTemplate
  }

  init(_ value: JSONValue, _ profile: inout ProfileText) throws(Obstacle) {
    switch value {
    case .string(let text): self = .text(try profile.open(text))
    case .array(let items):
      var templates: [JSONTemplate] = []
      for item in items { templates.append(try JSONTemplate(item, &profile)) }
      self = .list(templates)
    case .object(let object):
      var members: [Member] = []
      for member in object.members {
        members.append(Member(key: member.key, value: try JSONTemplate(member.value, &profile)))
      }
      self = .object(members)
    case .null, .bool, .integer, .number: self = .other(value)
    }
  }

  var outputs: [FunctionOutput] {
    switch self {
    case .text(let text): text.outputs
    case .list(let items): items.flatMap(\.outputs)
    case .object(let members): members.flatMap(\.value.outputs)
    case .other: []
    }
  }

  /// The document with its places filled.
  func filled(_ value: (FunctionOutput) -> String?) -> JSONValue {
    switch self {
    case .text(let text): .string(text.filled(value))
    case .list(let items): .array(items.map { $0.filled(value) })
    case .object(let members): .object(JSONObject(members.map { ($0.key, $0.value.filled(value)) }))
    case .other(let value): value
    }
  }
}
