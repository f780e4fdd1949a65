/// A key, or what a terminal sends for one.
package enum Key: Sendable, Hashable {
  /// A character, or a control character as the terminal sends it (`\r` for Enter, `\u{7F}` for Backspace).
  case scalar(Unicode.Scalar)
  case up, down, left, right, home, end, delete, pageUp, pageDown, backTab
  case wordLeft, wordRight, deleteWord
  /// A text that was pasted, whole (bracketed paste).
  case paste(String)

  /// Ctrl and a letter.
  package static func control(_ letter: Unicode.Scalar) -> Key {
    .scalar(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value & 0x1F)))
  }

  package static let escape = Key.scalar("\u{1B}")
  package static let enter = Key.scalar("\r")
  package static let tab = Key.scalar("\t")
  package static let backspace = Key.scalar("\u{7F}")
}
