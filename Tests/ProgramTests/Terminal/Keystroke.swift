/// A key as somebody at a terminal presses it.
enum Keystroke: Sendable {
  case enter, tab, backTab, backspace
  case up, down, left, right, home, end, insert, delete, pageUp, pageDown
  case ctrlLeft, ctrlRight, ctrlUp, ctrlDown
  case ctrl(Character)
  /// Escape alone, or before a character: what Alt sends.
  case escape(String = "")
  case paste(String)

  /// What the terminal sends for it.
  func text(on screen: Screen) -> String {
    switch self {
    case .enter: "\r"
    case .tab: "\t"
    case .backspace: "\u{7F}"
    case .escape(let text): "\u{1B}" + text
    case .ctrl(let character): Self.control(character)
    case .paste(let text): Self.pasted(text, isBracketed: screen.isPasteBracketed)
    default: (screen.hasApplicationKeys ? applicationSequence : nil) ?? "\u{1B}[" + sequence
    }
  }

  private static func control(_ character: Character) -> String {
    if character == "?" { return "\u{7F}" }
    return String(decoding: character.uppercased().utf8.map { $0 & 0x1F }, as: UTF8.self)
  }

  /// As xterm and VTE send it: line feeds as carriage returns.
  private static func pasted(_ text: String, isBracketed: Bool) -> String {
    let sent = text.replacing("\r\n", with: "\r").replacing("\n", with: "\r")
    return isBracketed ? "\u{1B}[200~\(sent)\u{1B}[201~" : sent
  }

  private var applicationSequence: String? {
    switch self {
    case .up, .down, .left, .right, .home, .end: "\u{1B}O" + sequence
    default: nil
    }
  }

  private var sequence: String {
    switch self {
    case .up: "A"
    case .down: "B"
    case .right: "C"
    case .left: "D"
    case .home: "H"
    case .end: "F"
    case .insert: "2~"
    case .delete: "3~"
    case .pageUp: "5~"
    case .pageDown: "6~"
    case .backTab: "Z"
    case .ctrlUp: "1;5A"
    case .ctrlDown: "1;5B"
    case .ctrlRight: "1;5C"
    case .ctrlLeft: "1;5D"
    default: ""
    }
  }
}
