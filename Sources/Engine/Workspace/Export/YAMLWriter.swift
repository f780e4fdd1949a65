import Evaluation

/// Writes a document as YAML, as a person would: no quotes where none are needed, long texts over several lines.
enum YAMLWriter {
  static func write(_ document: JSONObject) -> String {
    var text = ""
    write(document, indent: 0, to: &text)
    return text
  }

  private static func write(_ object: JSONObject, indent: Int, to text: inout String) {
    for (index, member) in object.members.enumerated() {
      if index > 0 { text += spaces(indent) }
      let key = scalar(member.key)
      // Longer keys must be marked as such (YAML 1.2, 7.4.2).
      text += key.utf8.count < 1000 ? key + ":" : "? " + key + "\n" + spaces(indent) + ":"
      write(member.value, indent: indent, to: &text)
    }
  }

  /// Writes what follows a key.
  private static func write(_ value: JSONValue, indent: Int, to text: inout String) {
    switch value {
    case .object(let object) where !object.isEmpty:
      text += "\n" + spaces(indent + 2)
      write(object, indent: indent + 2, to: &text)
    case .array(let items) where !items.isEmpty && items.contains { !$0.isShort }:
      text += "\n"
      for item in items { writeItem(item, indent: indent + 2, to: &text) }
    case .string(let string): text += " " + (block(string, indent: indent + 2) ?? scalar(string)) + "\n"
    default: text += " " + flow(value) + "\n"
    }
  }

  private static func writeItem(_ item: JSONValue, indent: Int, to text: inout String) {
    text += spaces(indent) + "-"
    if case .object(let object) = item, !object.isEmpty {
      text += " "
      write(object, indent: indent + 2, to: &text)
    } else {
      write(item, indent: indent, to: &text)
    }
  }

  private static func flow(_ value: JSONValue) -> String {
    switch value {
    case .string(let string): scalar(string)
    case .array(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    default: value.compact
    }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Text of several lines as a literal block; nil where only quotes keep it as it is.
  private static func block(_ text: String, indent: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, text.unicodeScalars.allSatisfy({ $0 == "\n" || $0.isPlain }),
      let first = lines.first, first.first != " ", !first.isEmpty, lines.last != "" || lines.dropLast().last != ""
    else { return nil }
    let content = lines.last == "" ? lines.dropLast() : lines[...]
    guard content.contains(where: { $0.contains { $0 != " " } }) else { return nil }
    let body = content.map { $0.isEmpty ? "" : spaces(indent) + $0 }.joined(separator: "\n")
    return (lines.last == "" ? "|\n" : "|-\n") + body
  }

  /// A word without quotes where it can't be taken for anything else, otherwise with them, as in JSON.
  private static func scalar(_ text: String) -> String {
    let isWord =
      text.unicodeScalars.first?.properties.isAlphabetic == true && text.last != " "
      && text.unicodeScalars.allSatisfy { $0.isWordCharacter } && !ambiguous.contains(text.lowercased())
    return isWord ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    // Allowed in JSON, and not in YAML.
    JSONValue.string(text).compact.replacing("\u{FFFE}", with: "\\ufffe").replacing("\u{FFFF}", with: "\\uffff")
  }

  /// What some readers of YAML take for a flag, for nothing or for a number.
  private static let ambiguous: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]
}

extension JSONValue {
  /// Whether the value may stand in a list on one line.
  fileprivate var isShort: Bool {
    switch self {
    case .string(let text): text.utf8.count <= 40
    case .null, .bool, .integer, .number: true
    case .array(let items): items.isEmpty
    case .object(let object): object.isEmpty
    }
  }
}

extension UnicodeScalar {
  /// Neither a control character nor one that ends lines, in some reader's eyes.
  fileprivate var isPlain: Bool {
    switch self {
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": false
    default: true
    }
  }

  fileprivate var isWordCharacter: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self) || [" ", "_", "-", ".", "/", "(", ")", "+"].contains(self)
  }
}
