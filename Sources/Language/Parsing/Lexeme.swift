/// A token as the grammar sees it: the tokens of one word make up one lexeme, spaces none.
struct Lexeme {
  /// What a lexeme is.
  enum Kind {
    case word(Word)
    case openBrace
    case closeBrace
    case semicolon
    case newline
    case comment
    case continuation
    case end
  }

  let kind: Kind
  let span: Span

  /// The word, if it is one.
  var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }
}
