/// A JSON document as a value; objects keep the order of their members, so that what evsh prints is always the same.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  package var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The value as a decimal number, whether it was written with a fraction or without.
  package var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The member of an object, or nil where this is no object or has no such member.
  package subscript(key: String) -> JSONValue? { object?[key] }

  /// `null` where there is no value: for members that are always present.
  package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
  package init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }
  package init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }
  package init(_ flag: Bool?) { self = flag.map(JSONValue.bool) ?? .null }
  package init(_ numbers: [Int]) { self = .array(numbers.map(JSONValue.integer)) }
  package init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
}

// Not by `nil`: `isEmpty ? nil : value` would make a null instead of no value.
extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}
