import Language
import Shell

/// Puts a prompt and a line into rows: by grapheme, wide characters whole, a continuation prompt after each line break.
struct Layout {
  /// What is to be laid out.
  struct Content {
    var prompt: [Piece] = []
    var text = ""
    var stretches: [Stretch] = []
    /// The cursor's place in the text, in UTF-8.
    var cursor = 0
    /// Grey text after the line's end.
    var hint = ""
    /// Rows below the line.
    var below: [Row] = []
  }

  private let columns: Int
  private let isColoured: Bool
  private var rows: [Row] = []
  private var row = Row()
  private var cursor: (row: Int, column: Int)?

  private static let continuation = [Piece("…> ", .faint)]

  /// The frame of a content in a window of so many columns.
  static func frame(_ content: Content, columns: Int, isColoured: Bool) -> Frame {
    var layout = Layout(columns: max(columns, 4), isColoured: isColoured)
    layout.add(layout.shortened(content.prompt))
    layout.add(content)
    layout.addHint(content.hint)
    return layout.frame(below: content.below)
  }

  private init(columns: Int, isColoured: Bool) {
    self.columns = columns
    self.isColoured = isColoured
  }

  /// A prompt that leaves room for the line: the beginning of a long one goes, as what changes stands at its end.
  private func shortened(_ prompt: [Piece]) -> [Piece] {
    let room = max(columns * 2 / 3, columns - 40)
    guard prompt.reduce(0, { $0 + $1.text.displayWidth }) > room else { return prompt }
    var left = room - 1
    var kept: [Piece] = []
    for piece in prompt.reversed() where left > 0 {
      let text = piece.text.reversed().prefix {
        left -= $0.displayWidth
        return left >= 0
      }
      kept.insert(Piece(String(text.reversed()), piece.look), at: 0)
    }
    return [Piece("…", .faint)] + kept
  }

  private mutating func add(_ pieces: [Piece]) {
    for piece in pieces {
      for character in piece.text.printable { append(character, piece.look) }
    }
  }

  private mutating func add(_ content: Content) {
    let bytes = Array(content.text.utf8)
    var looks = StretchLooks(content.stretches)
    var offset = 0
    while offset < bytes.count {
      // What most lines are made of, and needs no look at graphemes.
      if bytes.isPlain(at: offset) {
        if offset == content.cursor { markCursor(width: 1) }
        if row.width == columns { endRow() }
        row.append(ascii: bytes[offset], isColoured ? looks.look(at: offset) : .plain)
        offset += 1
        continue
      }
      let end = (offset + 1..<bytes.count).first { bytes.isPlain(at: $0) } ?? bytes.count
      for character in String(decoding: bytes[offset..<end], as: UTF8.self) {
        let next = offset + character.utf8.count
        if offset..<next ~= content.cursor {
          markCursor(width: character.isNewline ? 0 : max(1, character.displayWidth))
        }
        append(typed: character, looks.look(at: offset))
        offset = next
      }
    }
    if cursor == nil { markCursor(width: 1) }
  }

  private mutating func append(typed character: Character, _ look: Look) {
    switch character {
    case "\n", "\r\n":
      endRow()
      add(Self.continuation)
    case "\t": repeat { append(" ", look) } while row.width % 8 != 0
    default:
      for character in String(character).printable { append(character, look) }
    }
  }

  private mutating func append(_ character: Character, _ look: Look) {
    let width = character.displayWidth
    if row.width + width > columns { endRow() }
    row.append(character, width: width, isColoured ? look : .plain)
  }

  private mutating func endRow() {
    row.close()
    rows.append(row)
    row = Row()
  }

  /// The cursor stands where the next character, of so many columns, will be drawn.
  private mutating func markCursor(width: Int) {
    if row.width + width > columns { endRow() }
    cursor = (rows.count, min(row.width, columns - 1))
  }

  /// Only as much as fits beside the line: a hint must not move anything.
  private mutating func addHint(_ hint: String) {
    for character in hint.prefix(while: { $0 != "\n" }) {
      guard row.width + character.displayWidth < columns else { break }
      append(character, .faint)
    }
  }

  private mutating func frame(below: [Row]) -> Frame {
    endRow()
    let place = cursor ?? (rows.count - 1, 0)
    return Frame(rows: rows + below, cursorRow: place.row, cursorColumn: place.column)
  }
}

extension [UInt8] {
  /// Whether a printable character of ASCII stands there that nothing combines with.
  fileprivate func isPlain(at index: Int) -> Bool {
    0x20..<0x7F ~= self[index] && (index + 1 == count || self[index + 1] < 0x80)
  }
}
