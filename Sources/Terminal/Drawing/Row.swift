import Language

/// One row of the screen: text with its looks, and how many columns it takes.
struct Row: Hashable {
  private(set) var text = ""
  private(set) var width = 0
  private var look = Look.plain

  init() {}

  /// A row of pieces, cut to so many columns.
  init(_ pieces: [Piece], columns: Int, isColoured: Bool) {
    for piece in pieces {
      for character in piece.text.printable where width + character.displayWidth <= columns {
        append(character, isColoured ? piece.look : .plain)
      }
    }
    close()
  }

  mutating func append(_ character: Character, _ look: Look) {
    if look != self.look {
      text += self.look.end + look.start
      self.look = look
    }
    text.append(character)
    width += character.displayWidth
  }

  /// Ends the look, so that nothing after the row has it.
  mutating func close() {
    text += look.end
    look = .plain
  }
}
