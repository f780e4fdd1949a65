extension StringProtocol {
  /// The text on one line of GitHub Flavored Markdown, meaning nothing but itself: no emphasis, link, cell or HTML (section
  /// 2.4, backslash escapes), and no mention of a person or an issue.
  var markdown: String {
    escaped { scalar in
      switch scalar {
      case "\\", "`", "*", "_", "~", "[", "]", "|", "!", "$": "\\" + String(scalar)
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      // GitHub links a name or a number only where it follows at once.
      case "@", "#": String(scalar) + "<!-- -->"
      case "\n", "\t": " "
      default: nil
      }
    }
  }

  /// The text on one line as code, fenced by more backticks than it holds in a row (section 6.3); not for tables, whose
  /// pipes need an escape.
  var markdownCode: String {
    let text = escaped { $0 == "\n" || $0 == "\t" ? " " : nil }
    let longest = text.unicodeScalars.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = text.unicodeScalars.first == "`" || text.unicodeScalars.last == "`"
    return fence + (isPadded ? " \(text) " : text) + fence
  }
}
