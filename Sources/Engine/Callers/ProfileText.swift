import Evaluation

/// Puts a test profile's values into texts: `{{test_profile.a}}`, `{{test_profile.a.b}}`, `{{test_profile['a b']}}`.
struct ProfileText {
  /// What the caller knows.
  let variables: JSONObject
  /// The placeholders that had no value and were left empty.
  private(set) var missing: [String] = []

  init(_ profile: TestProfile?) { variables = profile?.callerVariables ?? JSONObject() }

  /// The text with its placeholders replaced; a value that isn't there is empty. What a function gives has no place in it.
  mutating func fill(_ text: some StringProtocol) throws(Obstacle) -> String {
    let open = try open(text)
    if let output = open.outputs.first {
      throw Obstacle("\(output.written) works only in what fixed messages say, and not in the first")
    }
    return open.written
  }

  /// The text with the profile's placeholders replaced, and places for what functions give. `escape` is laid over the
  /// values but for one that the text begins with.
  mutating func open(
    _ text: some StringProtocol, escape: (String) -> String = { $0 }
  ) throws(Obstacle) -> OpenText {
    var filled = OpenText()
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{") {
      filled.append(.text(String(rest[..<start.lowerBound])))
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        throw Obstacle("'\(rest[start.lowerBound...].prefix(40))' lacks its closing }}")
      }
      let placeholder = rest[start.upperBound..<end.lowerBound]
      if let output = try FunctionOutput(placeholder) {
        filled.append(.output(output))
      } else {
        let value = try value(of: placeholder)
        filled.append(.text(filled.isEmpty ? value : escape(value)))
      }
      rest = rest[end.upperBound...]
    }
    filled.append(.text(String(rest)))
    return filled
  }

  private mutating func value(of placeholder: Substring) throws(Obstacle) -> String {
    let keys = try Self.keys(of: placeholder)
    var value = JSONValue.object(variables)
    for key in keys { value = value[key] ?? .null }
    if value == .null { missing.append("{{\(placeholder)}}") }
    return Self.text(of: value)
  }

  /// A value as the caller would say it: `null` is nothing, objects and arrays are JSON.
  static func text(of value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.compact
    }
  }

  private static func keys(of placeholder: Substring) throws(Obstacle) -> [String] {
    var rest = placeholder.trimming(\.isWhitespace)
    guard rest.hasPrefix("test_profile") else {
      throw Obstacle("the placeholder {{\(placeholder)}} is not one of the test profile's: write {{test_profile.name}}")
    }
    rest = rest.dropFirst("test_profile".count)
    var keys: [String] = []
    while let next = rest.popFirst() {
      if next == ".", case let name = rest.prefix(while: { $0 != "." && $0 != "[" }), !name.isEmpty {
        keys.append(String(name))
        rest = rest.dropFirst(name.count)
      } else if next == "[", let mark = rest.popFirst(), mark == "'" || mark == "\"",
        let close = rest.firstRange(of: "\(mark)]")
      {
        keys.append(String(rest[..<close.lowerBound]))
        rest = rest[close.upperBound...]
      } else {
        throw malformed(placeholder)
      }
    }
    if keys.isEmpty { throw malformed(placeholder) }
    return keys
  }

  private static func malformed(_ placeholder: Substring) -> Obstacle {
    Obstacle(
      "the placeholder {{\(placeholder)}} is malformed: write {{test_profile.name}} or {{test_profile['a name']}}")
  }
}

extension StringProtocol {
  /// The text without such characters at its ends.
  func trimming(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    let start = drop(while: isTrimmed)
    guard let last = start.lastIndex(where: { !isTrimmed($0) }) else { return self[endIndex...] }
    return self[start.startIndex...last]
  }
}
