import Language

/// Breaks lines at spaces, so that a terminal need not break them within words.
enum LineWrapping {
  /// A line's cells as one line or several, each but the first indented; a word that is wider than a line stays whole.
  static func lines(of cells: [Cell], columns: Int, indent: Int) -> [[Cell]] {
    guard cells.reduce(0, { $0 + $1.text.displayWidth }) > columns else { return [cells] }
    var lines: [[Cell]] = [[]]
    var width = 0
    for cell in cells {
      for word in words(of: cell.text) {
        let bare = word.displayWidth - word.reversed().prefix { $0 == " " }.count
        if width + bare > columns, width > indent {
          lines[lines.count - 1].trimEnd()
          lines.append([Cell(String(repeating: " ", count: indent))])
          width = indent
        }
        lines[lines.count - 1].append(Cell(String(word), cell.style))
        width += word.displayWidth
      }
    }
    lines[lines.count - 1].trimEnd()
    return lines
  }

  /// Each word with the spaces after it.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.drop { $0 != " " }.drop { $0 == " " }.startIndex
      words.append(rest[..<end])
      rest = rest[end...]
    }
    return words
  }
}

extension [Cell] {
  /// Takes away the spaces at the end.
  fileprivate mutating func trimEnd() {
    guard var last = popLast() else { return }
    while last.text.last == " " { last.text.removeLast() }
    append(last)
  }
}
