extension JSONValue {
  /// The document on one line.
  package var compact: String { String(decoding: utf8, as: UTF8.self) }

  /// The same as bytes of UTF-8.
  package var utf8: [UInt8] { JSONWriter.bytes(of: self, indent: nil) }

  /// The document over several lines, two spaces a level; short arrays of numbers and words stay on one line.
  package var pretty: String { String(decoding: JSONWriter.bytes(of: self, indent: 0), as: UTF8.self) }

  /// The same as a file: its last line is ended too.
  package var file: String { String(decoding: JSONWriter.bytes(of: self, indent: 0, end: "\n"), as: UTF8.self) }
}

/// Writes documents as bytes: texts are copied whole where nothing in them is to be escaped, as in most of them.
private struct JSONWriter {
  private var bytes: [UInt8] = []
  /// Whether the document stands over several lines.
  private let isSpaced: Bool

  static func bytes(of value: JSONValue, indent: Int?, end: StaticString = "") -> [UInt8] {
    var writer = JSONWriter(isSpaced: indent != nil)
    writer.write(value, indent)
    writer.add(end)
    return writer.bytes
  }

  private init(isSpaced: Bool) { self.isSpaced = isSpaced }

  private mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func write(_ value: JSONValue, _ indent: Int?) {
    switch value {
    case .null: add("null")
    case .bool(let flag): add(flag ? "true" : "false")
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): write(number)
    case .string(let string): write(string)
    case .array(let items):
      let isFlat = items.count <= 20 && items.allSatisfy(\.isScalar)
      list(items, "[", "]", isFlat ? nil : indent) { $0.write($1, $2) }
    case .object(let object):
      list(object.members, "{", "}", indent) { writer, member, indent in
        writer.write(member.key)
        writer.add(indent == nil ? ":" : ": ")
        writer.write(member.value, indent)
      }
    }
  }

  /// A whole number without its fraction, as JavaScript and Python's clients expect; what is no number is null.
  private mutating func write(_ number: Double) {
    guard number.isFinite else { return add("null") }
    bytes.append(contentsOf: (Int(exactly: number).map(String.init) ?? number.description).utf8)
  }

  private mutating func list<Element>(
    _ elements: [Element], _ open: StaticString, _ close: StaticString, _ indent: Int?,
    _ write: (inout JSONWriter, Element, Int?) -> Void
  ) {
    add(open)
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { add(isSpaced && indent == nil ? ", " : ",") }
      if let inner { newLine(inner) }
      write(&self, element, inner)
    }
    if let indent, !elements.isEmpty { newLine(indent) }
    add(close)
  }

  private mutating func newLine(_ indent: Int) {
    add("\n")
    for _ in 0..<indent { add("  ") }
  }

  private mutating func write(_ string: String) {
    add("\"")
    if string.utf8.allSatisfy(Self.isPlain) { bytes.append(contentsOf: string.utf8) } else { writeEscaped(string) }
    add("\"")
  }

  /// Whether a byte of UTF-8 stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func writeEscaped(_ string: String) {
    let scalars = string.unicodeScalars
    var start = scalars.startIndex
    for index in scalars.indices {
      guard let escape = Self.escape(of: scalars[index]) else { continue }
      bytes.append(contentsOf: string.utf8[start..<index])
      bytes.append(contentsOf: escape.utf8)
      start = scalars.index(after: index)
    }
    bytes.append(contentsOf: string.utf8[start...])
  }

  /// What is written for a character; nil where it stands for itself.
  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    // Beside control characters what would reorder a line on a terminal.
    case "\0"..<" ", "\u{7f}"..."\u{9f}", "\u{200e}", "\u{200f}", "\u{2028}"..."\u{202e}", "\u{2066}"..."\u{2069}",
      "\u{feff}":
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return nil
    }
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .number, .string: true
    }
  }
}
