/// Turns frames into what has to be sent to the terminal (ECMA-48), row by row and only what differs.
///
/// It counts on the terminal's cursor being where it left it.
struct Painter {
  /// What is on the screen now; nil where nothing is.
  private var shown: Frame?

  /// Draws a frame in the place of the former one.
  mutating func draw(_ frame: Frame, columns: Int) -> [UInt8] {
    defer { shown = frame }
    guard shown != frame else { return [] }
    let former = shown?.rows ?? []
    var bytes: [UInt8] = []
    var row = shown?.cursorRow ?? 0
    // After a full row the cursor waits beside the last column; no movement starts from there but CR.
    for (index, new) in frame.rows.enumerated() where index >= former.count || former[index] != new {
      bytes += Self.movement(from: row, to: index, rows: former.count).utf8
      bytes += new.bytes
      if new.width < columns { bytes += "\u{1B}[K".utf8 }
      row = index
    }
    if former.count > frame.rows.count {
      bytes += (Self.movement(from: row, to: frame.rows.count, rows: former.count) + "\u{1B}[J").utf8
      row = frame.rows.count
    }
    bytes += (Self.movement(from: row, to: frame.cursorRow, rows: .max) + Self.right(frame.cursorColumn)).utf8
    return bytes
  }

  /// Goes to a row's start; rows that aren't on the screen yet are made by a line feed each.
  private static func movement(from row: Int, to target: Int, rows: Int) -> String {
    if target < row { return "\r\u{1B}[\(row - target)A" }
    let down = min(target, max(rows - 1, row)) - row
    return "\r" + (down > 0 ? "\u{1B}[\(down)B" : "") + String(repeating: "\n", count: target - row - down)
  }

  private static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }

  /// Takes what is shown off the screen; the cursor is left where it began.
  mutating func erase() -> String {
    guard let shown else { return "" }
    self.shown = nil
    return Self.movement(from: shown.cursorRow, to: 0, rows: .max) + "\u{1B}[J"
  }

  /// Leaves what is shown on the screen, and the cursor on a new row after it.
  mutating func leave() -> String {
    guard let shown else { return "" }
    self.shown = nil
    let last = shown.rows.count - 1
    return Self.movement(from: shown.cursorRow, to: last, rows: .max) + "\r\n"
  }

  /// As `erase`, after the window got another size: most terminals break rows that have become too long.
  mutating func erase(resizedTo size: Window.Size) -> String {
    guard var shown, Window.breaksRows else { return erase() }
    let columns = size.columns
    let above = shown.rows.prefix(shown.cursorRow).reduce(0) { $0 + max(1, ($1.width + columns - 1) / columns) }
    // After the row's last character it stays beside that, even in the last column.
    let isAtEnd = shown.cursorColumn >= shown.rows[shown.cursorRow].width
    let place = isAtEnd ? max(shown.cursorColumn - 1, 0) : shown.cursorColumn
    shown.cursorRow = min(above + place / columns, max(size.rows - 1, 0))
    self.shown = shown
    return erase()
  }

  /// Forgets what is shown: the screen was cleared.
  mutating func forget() { shown = nil }
}
