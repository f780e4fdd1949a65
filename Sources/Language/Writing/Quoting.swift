/// Writes words so that they read back as what they are.
package enum Quoting {
  /// The least-quoted word that reads back, as a value, as exactly `text`; quoted in any case where `always` is set,
  /// as it must be where the bare word would be a keyword.
  package static func quoted(_ text: String, always: Bool = false) -> String {
    if !always, isBare(text) { return text }
    return prefersSingleQuotes(text) ? "'\(text)'" : "\"\(escaped(text))\""
  }

  /// The word in canonical style: bare parts as they are, all the rest in one pair of quotes.
  static func written(_ word: Word) -> String {
    if let text = word.text { return word.isQuoted ? quoted(text, always: true) : text }
    let quote = word.isQuoted ? "\"" : ""
    return quote + contents(of: word) + quote
  }

  private static func contents(of word: Word) -> String {
    var reversed: [String] = []
    for part in word.parts.reversed() {
      switch part.content {
      case .literal(let text): reversed.append(word.isQuoted ? escaped(text) : text)
      case .variable(let variable): reversed.append(written(variable, before: reversed.last ?? ""))
      }
    }
    return reversed.reversed().joined()
  }

  private static func written(_ variable: Variable, before rest: String) -> String {
    let fallback = variable.fallback.map { ":-" + $0 } ?? ""
    let needsBraces =
      variable.fallback != nil || variable.name.contains(".") || rest.utf8.first?.isNamePart == true
    return needsBraces ? "${\(variable.name)\(fallback)}" : "$\(variable.name)"
  }

  /// Whether the text needs no quotes. What looks like a comparison or the `&` at a command's end does need them.
  private static func isBare(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "#"), text != "&" else { return false }
    return !bytes.contains(where: \.endsBareText) && !text.unicodeScalars.contains(where: \.isUnprintable)
      && !bytes.allSatisfy(\.isComparisonPart)
  }

  /// Whether single quotes spare the escapes that double quotes would take.
  private static func prefersSingleQuotes(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains { $0 == "\"" || $0 == "\\" || $0 == "$" }
      && !scalars.contains { $0 == "'" || $0.isUnprintable }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\"", "\\", "$": escaped += "\\\(scalar)"
      case _ where scalar.isUnprintable: escaped += scalar.escaped
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
