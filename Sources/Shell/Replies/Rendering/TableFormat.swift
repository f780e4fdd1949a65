import Language

/// Tables, fields and lines, laid out in columns: for people.
struct TableFormat: ReplyFormat {
  let colour: Bool
  /// The terminal's columns; nil where nothing has to fit.
  let width: Int?

  func output(of reply: Reply, command: String) -> String {
    reply.blocks.flatMap(lines).map { $0 + "\n" }.joined()
  }

  private func lines(_ block: Reply.Block) -> [String] {
    switch block {
    case .notice: []
    case .text(let text), .code(let text): [text.printableLines]
    case .line(let cells): [line(cells, indent: cells.hangingIndent)]
    case .table(let table): TableRenderer(colour: colour, width: width).lines(table)
    case .wrapped(let table): lines(table.rows)
    case .fields(let fields): lines(fields.map { [Cell($0.name, .faint), $0.value] })
    case .blank: [""]
    }
  }

  private func line(_ cells: [Cell], indent: Int) -> String {
    LineRenderer(colour: colour, width: width).text(cells, indent: indent)
  }

  /// Rows whose last cells begin in the same column, and go on there where they are too wide.
  private func lines(_ rows: [[Cell]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.dropLast().enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.text.printable.displayWidth + Self.gap)
      }
    }
    return rows.map { row in
      let cells = zip(row, widths).flatMap { cell, width in
        [cell, Cell(String(repeating: " ", count: width - cell.text.printable.displayWidth))]
      }
      return line(cells + row.suffix(1), indent: widths.reduce(0, +))
    }
  }

  private static let gap = 2
}

extension [Cell] {
  /// Where the last cell begins: what stands before it is a heading of its line.
  fileprivate var hangingIndent: Int { dropLast().reduce(0) { $0 + $1.text.displayWidth } }
}
