import Language

/// Collects a statement's words, and paints them when all of them are known.
struct Painter {
  private enum Piece {
    case word(Word)
    case mark(Span, Stretch.Role)
  }

  let text: ClosedText
  let table: CommandTable
  private(set) var stretches: [Stretch] = []
  private var pieces: [Piece] = []

  init(text: ClosedText, table: CommandTable) {
    self.text = text
    self.table = table
  }

  mutating func add(_ word: Word) { pieces.append(.word(word)) }
  mutating func add(_ span: Span, _ role: Stretch.Role) { pieces.append(.mark(span, role)) }

  mutating func finishStatement() {
    var roles = WordRoles(words, table: table, unfinished: text.length).roles[...]
    for piece in pieces {
      switch piece {
      case .mark(let span, let role): paint(span, role)
      case .word(let word): if let role = roles.popFirst() { paint(word, role) }
      }
    }
    pieces.removeAll(keepingCapacity: true)
  }

  private var words: [Word] {
    pieces.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// Paints a word in its role, and its quoted parts and variables in theirs where nothing is wrong with it.
  private mutating func paint(_ word: Word, _ role: Stretch.Role) {
    guard word.bareText == nil, role != .command, role != .unknownCommand, role != .unknownWord else {
      return paint(word.span, role)
    }
    var isInString = false
    for token in Lexer.tokens(of: Source(name: "", text: text.source.text(in: word.span))) {
      if token.kind == .openQuote { isInString = true }
      let span = Span(word.span.lower + token.span.lower, word.span.lower + token.span.upper)
      paint(span, token.kind == .variable ? .variable : isInString ? .text : role)
      if token.kind == .closeQuote { isInString = false }
    }
  }

  /// Paints a part, together with the one before it where that is of the same kind.
  private mutating func paint(_ span: Span, _ role: Stretch.Role) {
    let span = text.clipped(span)
    guard span.lower < span.upper else { return }
    if let last = stretches.last, last.role == role, last.span.upper == span.lower {
      stretches[stretches.count - 1] = Stretch(last.span.joined(to: span), role)
    } else {
      stretches.append(Stretch(span, role))
    }
  }
}
