/// The character that libedit is told for a key that is none: a C1 control (ISO 6429), which nobody can type.
enum KeyCode: UInt32, CaseIterable {
  case up = 0x80
  case down, left, right, home, end, delete, pageUp, pageDown, backTab, wordLeft, wordRight, deleteWord, paste

  init?(_ key: Key) {
    switch key {
    case .scalar: return nil
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .delete: self = .delete
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .backTab: self = .backTab
    case .wordLeft: self = .wordLeft
    case .wordRight: self = .wordRight
    case .deleteWord: self = .deleteWord
    case .paste: self = .paste
    }
  }

  /// In the notation of libedit's bindings, `\200`.
  var notation: String { "\\" + String(rawValue, radix: 8) }
}
