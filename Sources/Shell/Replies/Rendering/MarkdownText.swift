import Language

/// Text between the marks of GitHub Flavored Markdown (https://github.github.com/gfm/), written so that it reads as it is.
enum MarkdownText {
  /// A cell, or a part of a paragraph: spaces side by side are one, as they would be read.
  static func inline(_ cell: Cell, isBold: Bool) -> String {
    let words = escaped(cell.text.printableLines).split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else { return cell.text.isEmpty ? "" : " " }
    let text = isBold ? "**\(words)**" : words
    return (cell.text.hasPrefix(" ") ? " " : "") + text + (cell.text.hasSuffix(" ") ? " " : "")
  }

  /// A paragraph of its own that begins with no mark of a heading, a list, a quotation or a rule.
  static func paragraph(_ text: String) -> String {
    let scalars = text.split(separator: " ").joined(separator: " ").unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard let mark = scalars.dropFirst(digits.count).first else { return String(scalars) }
    let isMark = digits.isEmpty ? "#>+-=".unicodeScalars.contains(mark) : mark == "." || mark == ")"
    return isMark ? String(digits) + "\\" + String(scalars.dropFirst(digits.count)) : String(scalars)
  }

  /// Lines as they are, in a fence that is longer than any within; what they are all indented by is left out.
  static func fence(_ text: String) -> String {
    let lines = text.printableLines.split(separator: "\n", omittingEmptySubsequences: false)
    let margin = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence] + lines.map { String($0.dropFirst(margin)) } + [fence]).joined(separator: "\n")
  }

  /// A backslash before each mark; the line breaks of a text as `<br>`, which may stand in a table too.
  private static func escaped(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var former: Unicode.Scalar = " "
    // Not by characters: a mark and an accent upon it are one.
    for (scalar, next) in zip(text.unicodeScalars, text.unicodeScalars.dropFirst() + [" "]) {
      if scalar == "\n" {
        shown += "<br>".unicodeScalars
      } else {
        if isMark(scalar, between: former, and: next) { shown.append("\\") }
        shown.append(scalar)
      }
      former = scalar
    }
    return String(shown)
  }

  private static func isMark(
    _ scalar: Unicode.Scalar, between former: Unicode.Scalar, and next: Unicode.Scalar
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "<", "|", "~": true
    // Within a word it marks nothing.
    case "_": !former.isInWord || !next.isInWord
    case "&": next.properties.isAlphabetic || next == "#"
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isInWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
