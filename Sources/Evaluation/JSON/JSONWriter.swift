extension JSONValue {
  /// The document on one line.
  package var compact: String { written(indent: nil) }

  /// The document over several lines, two spaces a level; short arrays of numbers and words stay on one line.
  package var pretty: String { written(indent: 0) }

  private func written(indent: Int?) -> String {
    var text = ""
    write(to: &text, indent: indent)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += number.isFinite ? Self.decimal(number) : "null"
    case .string(let string): Self.write(string, to: &text)
    case .array(let items):
      let isFlat = items.count <= 20 && items.allSatisfy(\.isScalar)
      Self.list(items, "[", "]", to: &text, indent: isFlat ? nil : indent, isSpaced: indent != nil) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let object):
      Self.list(object.members, "{", "}", to: &text, indent: indent, isSpaced: indent != nil) { member, text, indent in
        Self.write(member.key, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .number, .string: true
    }
  }

  /// A whole number without its fraction, as JavaScript and Python's clients expect.
  private static func decimal(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, indent: Int?, isSpaced: Bool,
    _ write: (Element, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += isSpaced && indent == nil ? ", " : "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      write(element, &text, inner)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy(isPlain) { text += string } else { writeEscaped(string, to: &text) }
    text += "\""
  }

  /// Whether a byte of UTF-8 stands for itself; most texts have no others, and are written at once.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func writeEscaped(_ string: String, to text: inout String) {
    let scalars = string.unicodeScalars
    var start = scalars.startIndex
    for index in scalars.indices {
      guard let escape = escape(of: scalars[index]) else { continue }
      text += string[start..<index]
      text += escape
      start = scalars.index(after: index)
    }
    text += string[start...]
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
