extension Grid {
  mutating func print(_ scalar: Unicode.Scalar, width: Int, wraps: Bool) {
    if wraps, isWrapPending { wrap() }
    if cursor.column + width > columns {
      if wraps {
        rows[cursor.row].put(.gap, at: cursor.column)
        wrap()
      } else {
        cursor.column = columns - width
      }
    }
    rows[cursor.row].put(Cell(text: String(scalar), width: width, style: pen), at: cursor.column)
    let next = cursor.column + width
    isWrapPending = wraps && next == columns
    cursor.column = min(next, columns - 1)
  }

  private mutating func wrap() {
    rows[cursor.row].isWrapped = true
    cursor.column = 0
    lineFeed()
  }

  /// The column of the character before the cursor.
  private var columnBefore: Int? {
    let column = isWrapPending ? cursor.column : cursor.column - 1
    guard column >= 0 else { return nil }
    return rows[cursor.row].cells[column].width == 0 ? column - 1 : column
  }

  /// The character before the cursor.
  var before: Cell? { columnBefore.map { rows[cursor.row].cells[$0] } }

  /// Attaches a mark to the character before the cursor; whether there is one.
  mutating func attach(_ scalar: Unicode.Scalar) -> Bool {
    guard let column = columnBefore else { return false }
    rows[cursor.row].cells[column].text.unicodeScalars.append(scalar)
    return true
  }
}
