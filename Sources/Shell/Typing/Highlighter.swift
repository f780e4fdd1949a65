import Language

/// Tells what each part of a text being typed is, for its colour; total, and linear in the length of the text.
package struct Highlighter: Sendable {
  private let table: CommandTable

  package init(table: CommandTable) { self.table = table }

  /// The parts of a text in their order; spaces belong to none.
  ///
  /// The word at the very end is taken to be unfinished: it is not called unknown while it can become a word that is
  /// known.
  package func stretches(of text: String) -> [Stretch] {
    let closed = ClosedText(text)
    var reader = LexemeReader(closed.source)
    var painter = Painter(text: closed, table: table)
    while true {
      let lexeme = reader.next()
      switch lexeme.kind {
      case .word(let word): painter.add(word)
      case .comment: painter.add(lexeme.span, .comment)
      case .continuation: painter.add(lexeme.span, .punctuation)
      case .newline: painter.finishStatement()
      case .semicolon, .openBrace, .closeBrace:
        painter.finishStatement()
        painter.add(lexeme.span, .punctuation)
      case .end:
        painter.finishStatement()
        return painter.stretches
      }
    }
  }
}
