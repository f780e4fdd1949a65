/// A token as the grammar sees it: the tokens of one word make up one lexeme, spaces none.
package struct Lexeme {
  /// What a lexeme is.
  package enum Kind {
    case word(Word)
    case openBrace
    case closeBrace
    case semicolon
    case newline
    case comment
    case continuation
    case end
  }

  package let kind: Kind
  package let span: Span

  /// The word, if it is one.
  package var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }
}
