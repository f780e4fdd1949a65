import Language

/// Where the cursor stands: the words of its statement before it, the word that is being typed, and the words after it.
struct TypedPlace {
  /// The whole words before the cursor since the statement's start.
  private(set) var before: [Word] = []
  /// The word that ends at the cursor; nil where a new one begins.
  private(set) var word: TypedWord?
  /// The words after the cursor, up to the statement's end, without the rest of the word being typed.
  private(set) var after: [Word] = []
  /// Whether the cursor stands in a comment.
  private(set) var isInComment = false
  /// What a candidate replaces.
  private(set) var span: Span

  /// The place at a UTF-8 offset of a text.
  init(_ text: String, at offset: Int) {
    let bytes = Array(text.utf8)
    var offset = min(max(offset, 0), bytes.count)
    // A place inside of a character counts as the one before it.
    while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset -= 1 }
    span = Span(at: offset)
    readBefore(ClosedText(String(decoding: bytes[..<offset], as: UTF8.self)))
    readAfter(String(decoding: bytes[offset...], as: UTF8.self))
  }

  private mutating func readBefore(_ text: ClosedText) {
    var reader = LexemeReader(text.source)
    while true {
      let lexeme = reader.next()
      isInComment = false
      switch lexeme.kind {
      case .word(let word): before.append(word)
      case .comment: isInComment = lexeme.span.upper == text.length
      case .continuation: break
      case .end: return takeWord(from: text)
      default: before = []
      }
      if isInComment { return }
    }
  }

  /// Takes the last word for the one being typed if it ends at the cursor.
  private mutating func takeWord(from text: ClosedText) {
    guard let last = before.last, last.span.upper >= text.length else { return }
    before.removeLast()
    span = text.clipped(last.span)
    word = TypedWord(last, raw: text.source.text(in: span), openQuote: text.openQuote)
  }

  private mutating func readAfter(_ rest: String) {
    var rest = rest[...]
    if let quote = word?.openQuote {
      let line = rest.prefix { !$0.isNewline }
      if let end = line.firstIndex(of: quote) {
        if end == rest.startIndex { span = Span(span.lower, span.upper + 1) }
        rest = rest[line.index(after: end)...]
      }
    }
    var reader = LexemeReader(Source(name: "", text: String(rest)))
    while true {
      let lexeme = reader.next()
      switch lexeme.kind {
      case .word(let word): if self.word == nil || lexeme.span.lower > 0 { after.append(word) }
      case .continuation: break
      default: return
      }
    }
  }
}
