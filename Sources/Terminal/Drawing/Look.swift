package import Shell

/// How a text is drawn, as parameters of SGR (ECMA-48); empty for plain.
package struct Look: Sendable, Hashable {
  private let parameters: String

  private init(_ parameters: String) { self.parameters = parameters }

  static let plain = Look("")
  static let faint = Look("2")
  static let strong = Look("1")
  static let selected = Look("7")

  /// A reply's style.
  package init(_ style: Style) {
    switch style {
    case .plain: self = .plain
    case .strong: self = .strong
    case .faint: self = .faint
    case .good: self.init("32")
    case .bad: self.init("31")
    case .warning: self.init("33")
    }
  }

  /// A part of a line that is typed.
  init(_ role: Stretch.Role) {
    switch role {
    case .command: self.init("1;32")
    case .unknownCommand, .unknownWord: self.init("31")
    case .keyword: self.init("36")
    case .text: self.init("33")
    case .number: self.init("35")
    case .variable: self.init("34")
    case .comment: self = .faint
    case .word, .punctuation: self = .plain
    }
  }

  /// What begins it.
  var start: String { parameters.isEmpty ? "" : "\u{1B}[\(parameters)m" }
  /// What ends it.
  var end: String { parameters.isEmpty ? "" : "\u{1B}[0m" }
}
