extension Grid {
  /// What a terminal does with its text when its width changes.
  enum Resizing: Sendable, CaseIterable {
    /// Lines are put together again and wrapped anew (VTE, tmux).
    case reflow
    /// Rows are cut, or blanks added (xterm).
    case cut
  }

  mutating func resize(columns: Int, rows count: Int, _ resizing: Resizing) {
    var flow = Flow(lines: scrollback + rows, cursor: cursor, isWrapPending: isWrapPending, top: scrollback.count)
    flow.trim()
    if columns != self.columns {
      switch resizing {
      case .reflow: flow = flow.wrapped(columns)
      case .cut: flow.cut(columns)
      }
    }
    // A taller window shows more of what has left; a shorter one pushes out what doesn't fit above its last line.
    let wanted = flow.top - max(0, count - rows.count)
    let top = min(max(keepsScrollback ? wanted : 0, flow.lines.count - count, 0), flow.row)
    scrollback = keepsScrollback ? Array(flow.lines[..<top]) : []
    rows = Array(flow.lines[top...].prefix(count))
    rows.append(contentsOf: repeatElement(Row(columns: columns), count: count - rows.count))
    self.columns = columns
    region = 0..<count
    move(row: flow.row - top, column: flow.column)
    isWrapPending = flow.isWrapPending
  }
}

/// All rows of a screen, from the first that has left to the last, with the cursor's place among them.
private struct Flow {
  var lines: [Row]
  var row: Int
  var column: Int
  var isWrapPending: Bool
  /// The first row of the screen.
  var top: Int

  init(lines: [Row], cursor: Position, isWrapPending: Bool, top: Int) {
    self.lines = lines
    row = top + cursor.row
    column = cursor.column
    self.isWrapPending = isWrapPending
    self.top = top
  }

  /// Takes the blank rows below the cursor away.
  mutating func trim() {
    while lines.count > row + 1, lines.last?.used == 0 { lines.removeLast() }
  }

  mutating func cut(_ columns: Int) {
    for index in lines.indices { lines[index].cut(to: columns) }
    isWrapPending = isWrapPending && column == columns - 1
  }

  func wrapped(_ columns: Int) -> Flow {
    var flow = Flow(lines: [], cursor: Position(row: 0, column: 0), isWrapPending: false, top: 0)
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { !$0.isWrapped } ?? lines.count - 1
      if start...end ~= top { flow.top = flow.lines.count }
      flow.append(paragraph(start...end), cursor: offset(in: start...end), columns)
      start = end + 1
    }
    return flow
  }

  /// The cells of a line that flows over several rows.
  private func paragraph(_ rows: ClosedRange<Int>) -> [Cell] {
    rows.flatMap { row in
      lines[row].cells.prefix(row == rows.upperBound ? lines[row].used : lines[row].cells.count).filter { $0 != .gap }
    }
  }

  /// Where the cursor is in such a line, if it is there.
  private func offset(in rows: ClosedRange<Int>) -> Int? {
    guard rows ~= row else { return nil }
    let before = row == rows.lowerBound ? 0 : paragraph(rows.lowerBound...row - 1, isWhole: true)
    return before + column + (isWrapPending ? 1 : 0)
  }

  private func paragraph(_ rows: ClosedRange<Int>, isWhole: Bool) -> Int {
    rows.reduce(0) { count, row in count + lines[row].cells.count { $0 != .gap } }
  }

  /// Adds a line, wrapped.
  private mutating func append(_ cells: [Cell], cursor: Int?, _ columns: Int) {
    var start = 0
    repeat {
      var end = min(start + columns, cells.count)
      if end < cells.count, cells[end].width == 0 { end -= 1 }
      let isLast = end == cells.count
      if let cursor, cursor >= start, cursor < end || isLast {
        row = lines.count
        column = min(cursor - start, columns - 1)
        isWrapPending = cursor - start >= columns
      }
      var line = Row(cells[start..<end], columns: columns, isWrapped: !isLast)
      if !isLast, end - start < columns { line.cells[columns - 1] = .gap }
      lines.append(line)
      start = end
    } while start < cells.count
  }
}
