import Language

@testable import Shell

/// What the characters of a line are, a letter for each byte under the line: `C` a command, `K` a keyword, and so on.
struct Painting: Equatable, CustomStringConvertible {
  let line: String
  let letters: String

  /// Spaces are nothing, whatever they are in.
  init(_ line: Substring, _ roles: some Sequence<Stretch.Role>) {
    self.line = String(line)
    letters = String(zip(line.utf8, roles).map { $0 == UInt8(ascii: " ") ? " " : $1.letter })
  }

  var description: String { "\n\(line)\n\(letters)\n" }

  /// The lines of a text, as the prompt colours them.
  static func prompt(_ text: String) -> [Painting] {
    var roles = [Stretch.Role](repeating: .word, count: text.utf8.count)
    for stretch in Highlighter(table: .standard).stretches(of: text) {
      for offset in stretch.span.lower..<stretch.span.upper { roles[offset] = stretch.role }
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let lower = text.utf8.distance(from: text.startIndex, to: line.startIndex)
      return Painting(line, roles[lower..<lower + line.utf8.count])
    }
  }
}

extension Stretch.Role {
  fileprivate var letter: Character {
    switch self {
    case .command: "C"
    case .unknownCommand: "?"
    case .keyword: "K"
    case .text: "T"
    case .number: "N"
    case .variable: "V"
    case .comment: "#"
    case .unknownWord: "!"
    case .word: "."
    case .punctuation: "P"
    }
  }
}

extension GrammarRole {
  /// What the prompt takes the same part for.
  var inPrompt: Stretch.Role {
    switch self {
    case .command: .command
    case .unknownCommand: .unknownCommand
    case .keyword, .measure, .clause, .choice: .keyword
    case .doubleString, .singleString, .escape: .text
    case .number, .percentage, .duration, .phoneNumber, .repetition: .number
    case .variable, .builtInVariable: .variable
    case .comment: .comment
    case .unknownWord: .unknownWord
    case .comparison, .assignment, .background, .separator, .blockBegin, .blockEnd, .continuation: .punctuation
    }
  }
}
