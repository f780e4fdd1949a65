/// What a piece of text means to the reader; the renderer turns it into colour where colour is wanted.
package enum Style: Sendable, Hashable {
  case plain, strong, faint, good, bad, warning

  /// The ANSI sequence (ECMA-48, SGR) that begins it; nil changes nothing.
  var sequence: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .bad: "\u{1B}[31m"
    case .warning: "\u{1B}[33m"
    }
  }

  /// The text in this style, or as it is where no colour is wanted.
  func apply(to text: String, colour: Bool) -> String {
    guard colour, let sequence, !text.isEmpty else { return text }
    return sequence + text + "\u{1B}[0m"
  }
}
