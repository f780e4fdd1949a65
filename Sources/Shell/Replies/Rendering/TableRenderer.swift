import Language

/// Lays a table out in columns; where a terminal is too narrow the widest columns give way, in a pipe none does.
struct TableRenderer {
  let colour: Bool
  /// The terminal's columns; nil in a pipe.
  let width: Int?

  private static let gap = 2
  /// No column is made narrower than this: a letter and an ellipsis.
  private static let narrowest = 2

  func lines(_ table: Table) -> [String] {
    let rows = table.rows.map { row in row.map { Cell($0.text.printable, $0.style) } }
    let header = table.columns.map { Cell($0.title.printable, .faint) }
    let hasHeader = table.columns.contains { !$0.title.isEmpty }
    let widths = fitted(natural(hasHeader ? [header] + rows : rows, columns: table.columns.count))
    return ((hasHeader ? [header] : []) + rows).map { line($0, table.columns, widths) }
  }

  private func natural(_ rows: [[Cell]], columns: Int) -> [Int] {
    var widths = Array(repeating: 0, count: columns)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.text.displayWidth) }
    }
    return widths
  }

  private func fitted(_ widths: [Int]) -> [Int] {
    guard let width else { return widths }
    var widths = widths
    let gaps = Self.gap * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > Self.narrowest,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    return widths
  }

  private func line(_ cells: [Cell], _ columns: [Table.Column], _ widths: [Int]) -> String {
    var text = ""
    // Spaces wait for what comes after them, so that none stands at the end of a line.
    var spaces = 0
    for (index, cell) in cells.enumerated() {
      let shown = cell.text.cut(to: widths[index])
      let padding = widths[index] - shown.displayWidth
      if columns[index].isRight { spaces += padding }
      if !shown.isEmpty {
        text += String(repeating: " ", count: spaces) + cell.style.apply(to: shown, colour: colour)
        spaces = 0
      }
      spaces += (columns[index].isRight ? 0 : padding) + Self.gap
    }
    return text
  }
}

extension String {
  /// The text where it fits into so many columns, otherwise its beginning and an ellipsis.
  func cut(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var shown = ""
    var used = 0
    for character in self {
      used += character.displayWidth
      if used > width - 1 { break }
      shown.append(character)
    }
    return shown + "…"
  }
}
