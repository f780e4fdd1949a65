extension Grid {
  /// Carries out a control sequence; whether it is known.
  mutating func carryOut(_ sequence: ControlSequence) -> Bool {
    let count = sequence.parameter()
    switch sequence.final {
    case "A": move(row: cursor.row - count)
    case "B": move(row: cursor.row + count)
    case "C": move(column: cursor.column + count)
    case "D": move(column: cursor.column - count)
    case "G": move(column: count - 1)
    case "H": move(row: count - 1, column: sequence.parameter(1) - 1)
    case "d": move(row: count - 1)
    case "@": insert(count)
    case "P": delete(count)
    case "X": erase(cursor.column..<min(cursor.column + count, columns))
    case "L", "M":
      sequence.final == "L" ? insertRows(count, at: cursor.row) : deleteRows(count, at: cursor.row)
      move(column: 0)
    case "S": scrollUp(count)
    case "T": scrollDown(count)
    case "J": return eraseInScreen(sequence.parameter(default: 0))
    case "K": return eraseInRow(sequence.parameter(default: 0))
    case "m": return pen.apply(sequence.parameters.isEmpty ? [[0]] : sequence.parameters).isEmpty
    case "r": return setRegion(sequence)
    default: return false
    }
    return true
  }

  private mutating func eraseInRow(_ part: Int) -> Bool {
    switch part {
    case 0: erase(cursor.column..<columns)
    case 1: erase(0..<cursor.column + 1)
    case 2: erase(0..<columns)
    default: return false
    }
    return true
  }

  private mutating func eraseInScreen(_ part: Int) -> Bool {
    switch part {
    case 0:
      erase(cursor.column..<columns)
      eraseRows(cursor.row + 1..<rows.count)
    case 1:
      erase(0..<cursor.column + 1)
      eraseRows(0..<cursor.row)
    case 2: eraseRows(rows.indices)
    case 3: scrollback = []
    default: return false
    }
    return true
  }

  private mutating func setRegion(_ sequence: ControlSequence) -> Bool {
    let top = sequence.parameter() - 1
    let bottom = min(sequence.parameter(1, default: rows.count), rows.count)
    guard top + 1 < bottom else { return false }
    region = top..<bottom
    move(row: 0, column: 0)
    return true
  }
}
