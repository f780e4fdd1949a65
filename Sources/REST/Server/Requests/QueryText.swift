import Evaluation

/// Names and values as queries and forms carry them (WHATWG URL, `application/x-www-form-urlencoded`), in their order.
struct QueryText: Sendable, Hashable {
  private let pairs: [Pair]

  private struct Pair: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// Nil where the text isn't UTF-8 once it is decoded.
  init?(_ text: String) {
    var pairs: [Pair] = []
    for part in text[...].utf8.split(separator: UInt8(ascii: "&")) {
      let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(sides[0]), let value = Self.decoded(sides.count > 1 ? sides[1] : sides[0].prefix(0))
      else { return nil }
      pairs.append(Pair(name: name, value: value))
    }
    self.pairs = pairs
  }

  private static func decoded(_ text: Substring.UTF8View) -> String? {
    // Most names and values stand for themselves.
    guard text.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
      return String(Substring(text))
    }
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let code = code(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func code(_ digits: some Collection<UInt8>) -> UInt8? {
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// The first value of the name.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// Whether it says `true`, or `1`.
  func flag(_ name: String) -> Bool { self[name].map { Self.isTrue(.string($0)) } ?? false }

  /// Whether a flag's value, from a query or a body, stands for yes.
  static func isTrue(_ value: JSONValue) -> Bool {
    value == true || value == 1 || ["true", "1", "yes"].contains(value.string?.lowercased())
  }

  /// All values of the names, those with commas taken apart.
  func list(_ names: String...) -> [String] {
    pairs.filter { names.contains($0.name) }
      .flatMap(\.value.commaSeparated).filter { !$0.isEmpty }
  }

  /// Each name with its value; with a list where it is given more than once.
  var fields: JSONObject { JSONObject(gathering: pairs.lazy.map { ($0.name, $0.value) }) }
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: String {
    // By scalars: whole characters cost tens of times as much, and texts may have megabytes.
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }

  /// The parts between commas, without the white space around them.
  var commaSeparated: [String] {
    String(self)[...].utf8.split(separator: UInt8(ascii: ",")).map { Substring($0).trimmed }
  }
}
