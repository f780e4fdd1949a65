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
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Beside control characters what would reorder a line on a terminal.
      case "\0"..<" ", "\u{7f}"..."\u{9f}", "\u{200e}", "\u{200f}", "\u{2028}"..."\u{202e}", "\u{2066}"..."\u{2069}",
        "\u{feff}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
