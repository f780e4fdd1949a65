import Evaluation

/// Reads a request's fields, and collects what is wrong with each: the contract's `{"field": ["message", …]}`.
///
/// What forms carry is text: numbers, lists and flags are taken from it as the hosted service takes them.
struct FieldReader {
  let fields: JSONObject
  private var problems = JSONObject()

  init(_ fields: JSONObject) { self.fields = fields }

  /// A field's value; null is as good as not given.
  subscript(name: String) -> JSONValue? {
    guard let value = fields[name], value != .null else { return nil }
    return value
  }

  /// Notes what is wrong with a field.
  mutating func refuse(_ name: String, _ message: String) {
    problems[name] = .array((problems[name]?.array ?? []) + [.string(message)])
  }

  /// Throws all that is wrong, if anything is.
  func finish() throws(Refusal) {
    if !problems.isEmpty { throw .fields(problems) }
  }

  mutating func integer(_ name: String, _ range: ClosedRange<Int> = 1...Self.largest) -> Int? {
    guard let value = self[name] else { return nil }
    guard let number = value.wholeNumber else {
      refuse(name, "expected a whole number")
      return nil
    }
    guard range.contains(number) else {
      refuse(name, "must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// What every JSON reader takes for a whole number.
  static let largest = 1 << 53

  /// A list of ids; a single one is a list of one.
  mutating func integers(_ name: String) -> [Int]? {
    guard let items = items(name) else { return nil }
    let numbers = items.compactMap(\.wholeNumber)
    guard numbers.count == items.count else {
      refuse(name, "expected a list of whole numbers")
      return nil
    }
    return numbers
  }

  mutating func texts(_ name: String) -> [String]? {
    guard let items = items(name) else { return nil }
    let texts = items.compactMap(\.string)
    guard texts.count == items.count else {
      refuse(name, "expected a list of texts")
      return nil
    }
    return texts
  }

  /// A list, also where a form has it as JSON, or with commas between.
  private mutating func items(_ name: String) -> [JSONValue]? {
    switch self[name] {
    case nil: return nil
    case .array(let items)?: return items
    case .string(let text)? where text.hasPrefix("["):
      if let items = (try? JSONParser.parse(text))?.value.array { return items }
      refuse(name, "expected a list")
      return nil
    case .string(let text)?: return text.commaSeparated.map(JSONValue.string)
    case let value?: return [value]
    }
  }

  mutating func text(_ name: String, longest: Int = 100_000) -> String? {
    switch self[name] {
    case nil: return nil
    case .string(let text)?:
      if text.utf8.contains(0) {
        refuse(name, "Null characters are not allowed.")
        return nil
      }
      if text.unicodeScalars.count <= longest { return text }
      refuse(name, "has \(text.unicodeScalars.count) characters, \(longest) are allowed")
    case .integer(let number)?: return String(number)
    default: refuse(name, "expected text")
    }
    return nil
  }

  mutating func flag(_ name: String) -> Bool? {
    switch self[name] {
    case nil: return nil
    case .bool(let flag)?: return flag
    case "true"?, "True"?, "1"?, 1?: return true
    case "false"?, "False"?, "0"?, 0?: return false
    default:
      refuse(name, "expected true or false")
      return nil
    }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    refuse(name, "'\(text)' is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// An object, also where a form has it as JSON.
  mutating func object(_ name: String) -> JSONObject? {
    guard let value = self[name] else { return nil }
    if let object = value.object { return object }
    if let text = value.string, let object = (try? JSONParser.parse(text))?.value.object { return object }
    refuse(name, "expected an object")
    return nil
  }
}

extension JSONValue {
  /// A whole number, also where it is written as text, or with a fraction of zero.
  var wholeNumber: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    case .string(let text): Int(text.trimmed)
    default: nil
    }
  }
}
