/// What tests read.
extension Screen {
  /// The text of each row, without the blanks at its end.
  var lines: [String] { grid.rows.map(\.text) }

  /// The rows down to the last that isn't blank.
  var text: String { Self.joined(lines) }

  /// The rows that have left at the top.
  var scrollback: [String] { (hidden ?? grid).scrollback.map(\.text) }

  /// Everything that has been shown and not been overwritten: what has left, and the screen.
  var transcript: String { Self.joined(scrollback + lines) }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The text of the cursor's row.
  var line: String { grid.rows[cursor.row].text }

  /// The number of the first row with a text.
  func row(containing text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

  /// Where the last occurrence of a text begins; it must lie in one row.
  func position(of text: String) -> Position? {
    for row in grid.rows.indices.reversed() {
      let cells = grid.rows[row].cells
      for column in cells.indices.reversed() where cells[column].width > 0 {
        if cells[column...].lazy.map(\.text).joined().hasPrefix(text) { return Position(row: row, column: column) }
      }
    }
    return nil
  }

  func cell(at position: Position) -> Cell { grid.rows[position.row].cells[position.column] }

  func style(at position: Position) -> CellStyle { cell(at: position).style }

  /// The style of the last occurrence of a text; nil where there is none, or its characters differ.
  func style(of text: String) -> CellStyle? {
    guard let start = position(of: text) else { return nil }
    var rest = text.unicodeScalars[...]
    var styles: Set<CellStyle> = []
    for cell in grid.rows[start.row].cells[start.column...] where !rest.isEmpty {
      rest = rest.dropFirst(cell.text.unicodeScalars.count)
      styles.insert(cell.style)
    }
    return styles.count == 1 ? styles.first : nil
  }

  private static func joined(_ lines: [String]) -> String {
    lines.prefix((lines.lastIndex { !$0.isEmpty } ?? -1) + 1).joined(separator: "\n")
  }
}

extension Screen: CustomStringConvertible {
  /// A picture: the rows that have something, the cursor marked below its row, and what is particular.
  var description: String {
    let shown = max((lines.lastIndex { !$0.isEmpty } ?? 0), cursor.row)
    var picture = ["\(columns)×\(lines.count), cursor at row \(cursor.row), column \(cursor.column)"]
    for (row, line) in lines.enumerated().prefix(shown + 1) {
      let number = "\(row)"
      picture.append(String(repeating: " ", count: max(0, 3 - number.count)) + number + "│" + line)
      if row == cursor.row { picture.append("   ╵" + String(repeating: " ", count: cursor.column) + "▲") }
    }
    if !scrollback.isEmpty { picture.append("\(scrollback.count) rows have left at the top") }
    if isAlternate { picture.append("the alternate screen is shown") }
    if !isCursorVisible { picture.append("the cursor is hidden") }
    if !unknown.isEmpty { picture.append("unknown: \(unknown)") }
    return picture.joined(separator: "\n")
  }
}
