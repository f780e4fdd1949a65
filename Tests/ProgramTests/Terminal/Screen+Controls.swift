/// What the controls of a terminal do.
extension Screen {
  mutating func single(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: grid.move(column: grid.cursor.column - 1)
    case 0x09: grid.move(column: (grid.cursor.column / 8 + 1) * 8)
    case 0x0A: grid.lineFeed()
    case 0x0D: grid.move(column: 0)
    default: unknown.append("control character \(byte)")
    }
  }

  mutating func escape(_ text: String) {
    switch text {
    case "7": grid.save()
    case "8": grid.restore()
    case "D": grid.lineFeed()
    case "E":
      grid.lineFeed()
      grid.move(column: 0)
    case "M": grid.reverseLineFeed()
    case "c":
      self = Screen(columns: columns, rows: grid.rows.count, resizing: resizing, joinsEmoji: joinsEmoji)
    // The keypad's keys and the Latin character set: nothing that is seen.
    case "=", ">", "(B": break
    default: unknown.append("ESC \(text)")
    }
  }

  mutating func command(_ text: String) {
    let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["0", "2"].contains(parts[0]) else { return unknown.append("ESC ] \(text)") }
    title = String(parts[1])
  }

  mutating func carryOut(_ sequence: ControlSequence) {
    let isKnown =
      switch sequence.mark {
      case "": grid.carryOut(sequence) || answer(sequence)
      case "?": setModes(sequence)
      default: false
      }
    if !isKnown { unknown.append("ESC [ \(sequence.mark)\(sequence.parameters) \(sequence.final)") }
  }

  /// Whether it is one that is answered, or that changes nothing.
  private mutating func answer(_ sequence: ControlSequence) -> Bool {
    switch (sequence.final, sequence.parameters) {
    case ("n", [[5]]): replies += "\u{1B}[0n"
    case ("n", [[6]]): replies += "\u{1B}[\(grid.cursor.row + 1);\(grid.cursor.column + 1)R"
    // Keeping the title and putting it back.
    case ("t", _) where [22, 23].contains(sequence.parameter()): break
    default: return false
    }
    return true
  }

  private mutating func setModes(_ sequence: ControlSequence) -> Bool {
    guard ["h", "l"].contains(sequence.final) else { return false }
    return sequence.parameters.indices.allSatisfy { setMode(sequence.parameter($0), sequence.final == "h") }
  }

  private mutating func setMode(_ number: Int, _ isOn: Bool) -> Bool {
    switch number {
    case 1: hasApplicationKeys = isOn
    case 7: wraps = isOn
    case 25: isCursorVisible = isOn
    case 1049: isOn ? showAlternate() : showMain()
    case 2004: isPasteBracketed = isOn
    default: return false
    }
    return true
  }

  private mutating func showAlternate() {
    guard hidden == nil else { return }
    hidden = grid
    var alternate = Grid(columns: columns, rows: grid.rows.count, keepsScrollback: false)
    (alternate.cursor, alternate.pen) = (grid.cursor, grid.pen)
    grid = alternate
  }

  private mutating func showMain() {
    guard let main = hidden else { return }
    grid = main
    hidden = nil
  }
}
