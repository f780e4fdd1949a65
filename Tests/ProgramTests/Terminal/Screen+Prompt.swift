/// What is typed at evsh's prompt.
extension Screen {
  /// The row of the prompt that the cursor stands at, or the last above it.
  private var promptRow: Int? {
    lines[...cursor.row].lastIndex { ($0.hasPrefix("local") || $0.hasPrefix("127.0.0.1:")) && $0.contains("›") }
  }

  /// The rows from the prompt down to the last that isn't blank, without the prompt; nil where there is none.
  var entry: [String]? {
    guard let row = promptRow, let mark = lines[row].firstIndex(of: "›") else { return nil }
    let first = lines[row][mark...].dropFirst(2)
    let end = max(row, lines.lastIndex { !$0.isEmpty } ?? 0)
    return [String(first)] + lines[(row + 1)..<(end + 1)]
  }

  /// Whether evsh awaits a line, and nothing is typed yet.
  var isAtPrompt: Bool { entry == [""] && line.hasSuffix("›") && cursor.column > 0 }

  /// The text above the prompt.
  var above: String { lines[..<(promptRow ?? 0)].joined(separator: "\n") }

  /// How often a text occurs in everything that has been shown, wherever its rows were broken.
  func count(of text: String) -> Int {
    (scrollback + lines).joined().ranges(of: text).count
  }
}
