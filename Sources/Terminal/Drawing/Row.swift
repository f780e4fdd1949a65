import Language

/// One row of the screen: text with its looks, and how many columns it takes.
struct Row: Hashable {
  /// UTF-8 and control sequences, as they are sent.
  private(set) var bytes: [UInt8] = []
  private(set) var width = 0
  private var look = Look.plain

  init() {}

  /// A row of pieces, cut to so many columns.
  init(_ pieces: [Piece], columns: Int, isColoured: Bool) {
    for piece in pieces {
      for character in piece.text.printable where width + character.displayWidth <= columns {
        append(character, width: character.displayWidth, isColoured ? piece.look : .plain)
      }
    }
    close()
  }

  /// Appends a printable character of ASCII.
  mutating func append(ascii: UInt8, _ look: Look) {
    change(to: look)
    bytes.append(ascii)
    width += 1
  }

  /// Appends a character, which takes so many columns.
  mutating func append(_ character: Character, width: Int, _ look: Look) {
    change(to: look)
    if character.isOfSureWidth {
      bytes += character.utf8
    } else {
      // Terminals don't agree on the width: blanks below it, and after it the cursor is put where we count on it (CHA).
      bytes += String(repeating: " ", count: width).utf8
      bytes += "\u{1B}[\(self.width + 1)G\(character)\u{1B}[\(self.width + width + 1)G".utf8
    }
    self.width += width
  }

  private mutating func change(to look: Look) {
    guard look != self.look else { return }
    bytes += self.look.end.utf8
    bytes += look.start.utf8
    self.look = look
  }

  /// Ends the look, so that nothing after the row has it.
  mutating func close() { change(to: .plain) }
}

extension Character {
  /// Whether each terminal gives it the same columns: none of those made of several that are drawn by themselves where
  /// they aren't known together.
  fileprivate var isOfSureWidth: Bool {
    let scalars = unicodeScalars
    return scalars.count == 1 || scalars.reduce(0) { $0 + Character($1).displayWidth } == displayWidth
  }
}
