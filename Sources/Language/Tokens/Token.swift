/// A stretch of the text that the lexer tells apart; the tokens of a source tile it from its first byte to its last.
package struct Token: Hashable, Sendable {
  /// What a token is.
  package enum Kind: Hashable, Sendable {
    /// The mark some editors put at the start of a file.
    case byteOrderMark
    /// Spaces and tabs between words.
    case space
    /// A backslash at the end of a line, with the line ending.
    case continuation
    case newline
    case semicolon
    /// From `#` to the end of the line.
    case comment
    case openBrace
    case closeBrace
    /// Literal text, bare or inside of quotes.
    case text
    /// A backslash and what it escapes.
    case escape
    /// `$name`, `${name}`, `${name:-default}`, or as much of one as there is.
    case variable
    /// The `"` or `'` that opens a string.
    case openQuote
    /// The `"` or `'` that closes it; an unterminated string has none.
    case closeQuote

    /// Whether tokens of this kind, standing side by side, make up one word.
    package var isPartOfWord: Bool {
      switch self {
      case .text, .escape, .variable, .openQuote, .closeQuote: true
      default: false
      }
    }
  }

  package let kind: Kind
  package let span: Span
}
