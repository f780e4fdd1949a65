/// A place of a screen; both counts begin at zero.
struct Position: Equatable, Hashable, Sendable {
  var row: Int
  var column: Int
}

/// The rows of a screen, or of its alternate one, with the cursor that writes on them.
struct Grid: Equatable, Sendable {
  /// What ESC 7 saves.
  struct Saved: Equatable, Sendable {
    var cursor = Position(row: 0, column: 0)
    var pen = CellStyle.plain
    var isWrapPending = false
  }

  var rows: [Row]
  /// What has left at the top.
  var scrollback: [Row] = []
  var columns: Int
  var cursor = Position(row: 0, column: 0)
  /// Whether the last column has just been written, so that the next character goes to the next row first.
  var isWrapPending = false
  var pen = CellStyle.plain
  var saved = Saved()
  /// The rows that scroll.
  var region: Range<Int>
  let keepsScrollback: Bool

  init(columns: Int, rows: Int, keepsScrollback: Bool) {
    self.rows = Array(repeating: Row(columns: columns), count: rows)
    self.columns = columns
    self.keepsScrollback = keepsScrollback
    region = 0..<rows
  }

  var blank: Cell { .erased(pen) }

  /// Moves the cursor, but not out of the screen.
  mutating func move(row: Int? = nil, column: Int? = nil) {
    cursor.row = min(max(row ?? cursor.row, 0), rows.count - 1)
    cursor.column = min(max(column ?? cursor.column, 0), columns - 1)
    isWrapPending = false
  }

  mutating func save() { saved = Saved(cursor: cursor, pen: pen, isWrapPending: isWrapPending) }

  mutating func restore() {
    move(row: saved.cursor.row, column: saved.cursor.column)
    pen = saved.pen
    isWrapPending = saved.isWrapPending
  }

  mutating func lineFeed() {
    isWrapPending = false
    if cursor.row == region.upperBound - 1 { scrollUp(1) } else { move(row: cursor.row + 1) }
  }

  mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound { scrollDown(1) } else { move(row: cursor.row - 1) }
  }

  mutating func scrollUp(_ count: Int) {
    let leaving = rows[region].prefix(count)
    if keepsScrollback, region.lowerBound == 0 { scrollback.append(contentsOf: leaving) }
    deleteRows(count, at: region.lowerBound)
  }

  mutating func scrollDown(_ count: Int) { insertRows(count, at: region.lowerBound) }

  mutating func insertRows(_ count: Int, at row: Int) {
    guard region.contains(row) else { return }
    let count = min(count, region.upperBound - row)
    rows.removeSubrange(region.upperBound - count..<region.upperBound)
    rows.insert(contentsOf: repeatElement(Row(columns: columns, blank), count: count), at: row)
  }

  mutating func deleteRows(_ count: Int, at row: Int) {
    guard region.contains(row) else { return }
    let count = min(count, region.upperBound - row)
    rows.insert(contentsOf: repeatElement(Row(columns: columns, blank), count: count), at: region.upperBound)
    rows.removeSubrange(row..<row + count)
  }

  // MARK: Erasing

  /// Erases in the cursor's row.
  mutating func erase(_ range: Range<Int>) {
    rows[cursor.row].fill(range.clamped(to: 0..<columns), blank)
    isWrapPending = false
  }

  mutating func eraseRows(_ range: Range<Int>) {
    for row in range { rows[row] = Row(columns: columns, blank) }
    isWrapPending = false
  }

  mutating func insert(_ count: Int) {
    rows[cursor.row].insert(min(count, columns - cursor.column), at: cursor.column, blank)
    isWrapPending = false
  }

  mutating func delete(_ count: Int) {
    rows[cursor.row].delete(min(count, columns - cursor.column), at: cursor.column, blank)
    isWrapPending = false
  }
}
