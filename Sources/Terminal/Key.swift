/// A key, or what a terminal sends for one.
package enum Key: Sendable, Hashable {
  /// A character, or a control character as the terminal sends it (`\r` for Enter, `\u{7F}` for Backspace).
  case scalar(Unicode.Scalar)
  case up, down, left, right, home, end, delete, pageUp, pageDown, backTab
  case wordLeft, wordRight, deleteWord
  /// A pasted text, whole (bracketed paste).
  case paste(String)
}
