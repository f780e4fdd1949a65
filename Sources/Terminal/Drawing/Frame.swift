/// What is to be seen: rows from the prompt to what stands below the line, and the cursor among them.
struct Frame: Hashable {
  var rows: [Row]
  /// From 0.
  var cursorRow: Int
  /// From 0; less than the columns there are.
  var cursorColumn: Int

  /// What fits into a window of so many rows: the cursor's row is always in it.
  func fitted(to height: Int) -> Frame {
    guard rows.count > height else { return self }
    let top = cursorRow < height ? 0 : cursorRow - height + 1
    return Frame(
      rows: Array(rows[top..<min(top + height, rows.count)]), cursorRow: cursorRow - top, cursorColumn: cursorColumn)
  }
}
