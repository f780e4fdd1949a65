/// Reads JSON text (RFC 8259) strictly; it never traps, and nesting is limited.
///
/// The standard library's decoder gives no place for an error, which files that people write need.
package struct JSONParser {
  /// How deep arrays and objects may nest.
  static let deepest = 200

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The document in the text, with the place of each value.
  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let node = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.error("unexpected text after the document") }
    return node
  }

  package static func parse(_ text: String) throws(JSONSyntaxError) -> JSONNode { try parse(Array(text.utf8)) }

  private func error(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(message: message, offset: offset ?? index)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONNode {
    skipSpace()
    let start = index
    guard let byte = current else { throw error("unexpected end of the text") }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(.object(try nested(members)), at: start)
    case UInt8(ascii: "["): return JSONNode(.array(try nested(items)), at: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSONNode(try number(), at: start)
    default: return JSONNode(try keyword(), at: start)
    }
  }

  private mutating func nested<Value>(
    _ read: (inout JSONParser) throws(JSONSyntaxError) -> Value
  ) throws(JSONSyntaxError) -> Value {
    guard depth < Self.deepest else { throw error("nested more than \(Self.deepest) deep") }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try read(&self)
  }

  private func members(_ parser: inout JSONParser) throws(JSONSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    while try !parser.closes(UInt8(ascii: "}"), isFirst: members.isEmpty) {
      guard parser.current == UInt8(ascii: "\"") else { throw parser.error("expected a key in double quotes") }
      let offset = parser.index
      let key = try parser.string()
      parser.skipSpace()
      guard parser.current == UInt8(ascii: ":") else { throw parser.error("expected ':' after the key \"\(key)\"") }
      parser.index += 1
      members.append(JSONNode.Member(key: key, keyOffset: offset, value: try parser.value()))
    }
    return members
  }

  private func items(_ parser: inout JSONParser) throws(JSONSyntaxError) -> [JSONNode] {
    var items: [JSONNode] = []
    while try !parser.closes(UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try parser.value()) }
    return items
  }

  /// Whether the list ends here; otherwise the comma before the next element has been read.
  private mutating func closes(_ end: UInt8, isFirst: Bool) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    if current == end {
      index += 1
      return true
    }
    if isFirst, current != nil { return false }
    guard current == UInt8(ascii: ",") else { throw error("expected ',' or '\(Character(UnicodeScalar(end)))'") }
    index += 1
    skipSpace()
    if current == end { throw error("a comma with nothing after it") }
    return false
  }

  private mutating func keyword() throws(JSONSyntaxError) -> JSONNode.Content {
    for (word, content) in [("true", JSONNode.Content.bool(true)), ("false", .bool(false)), ("null", .null)]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return content
    }
    throw error("expected a value")
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
    if index == start { throw error("expected a digit") }
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNode.Content {
    let start = index
    var isInteger = true
    if current == UInt8(ascii: "-") { index += 1 }
    if current == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      isInteger = false
      index += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isInteger = false
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isInteger, let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw error("the number is too large", at: start) }
    return .number(number)
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = index
    index += 1
    var isASCII = skipPlain()
    var content = bytes[start + 1..<index]
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        let text = String(decoding: content, as: UTF8.self)
        // What isn't valid has been mended.
        guard isASCII || text.utf8.elementsEqual(content) else { throw error("the text is not valid UTF-8", at: start) }
        return text
      case UInt8(ascii: "\\"): content.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw error("a control character in a string must be escaped")
      default:
        let rest = index
        isASCII = skipPlain() && isASCII
        content.append(contentsOf: bytes[rest..<index])
      }
    }
    throw error("the string is not closed", at: start)
  }

  /// Goes on to what doesn't stand for itself in a string: most have nothing of the kind, and are taken at once. Whether all
  /// that was passed is ASCII.
  private mutating func skipPlain() -> Bool {
    var bits: UInt8 = 0
    while let byte = current, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      bits |= byte
      index += 1
    }
    return bits < 0x80
  }

  private mutating func escape() throws(JSONSyntaxError) -> UnicodeScalar {
    let start = index
    index += 1
    guard let byte = current else { throw error("the string is not closed") }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw error("unknown escape", at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONSyntaxError) -> UnicodeScalar {
    let first = try hexadecimal()
    if let scalar = UnicodeScalar(first) { return scalar }
    guard first < 0xDC00, bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      throw error("half of a surrogate pair", at: start)
    }
    index += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error("half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    let end = index + 4
    guard end <= bytes.count,
      let number = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16),
      bytes[index] != UInt8(ascii: "+"), bytes[index] != UInt8(ascii: "-")
    else { throw error("expected four hexadecimal digits") }
    index = end
    return number
  }
}
