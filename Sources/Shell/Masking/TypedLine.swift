import Language

/// A command's words as they stand in a text, whether it parses or not.
struct TypedLine {
  /// A word as it stands in the text.
  struct Word {
    var range: Range<Int>
    /// Without its quotes.
    var text = ""
    var isBare = true
    /// Whether a quote in it lacks its partner.
    var isOpen = false
    /// Whether it is nothing but the mention of a variable of the environment.
    var isReference = false
  }

  var words: [Word] = []
  /// The comment after them, with its `#`.
  var comment: Range<Int>?

  /// The commands of a text, cut at line endings, semicolons and braces.
  static func lines(of source: Source, _ tokens: [Token]) -> [TypedLine] {
    var lines = [TypedLine()]
    var isInWord = false
    for token in tokens {
      switch token.kind {
      case .newline, .semicolon, .openBrace, .closeBrace: lines.append(TypedLine())
      case .comment: lines[lines.count - 1].comment = token.span.lower..<token.span.upper
      case .space, .continuation, .byteOrderMark: break
      default: lines[lines.count - 1].add(token, of: source, isInWord: isInWord)
      }
      isInWord = token.kind.isPartOfWord
    }
    return lines
  }

  /// What stands inside of quotes.
  static func strings(in tokens: [Token]) -> [Range<Int>] {
    var strings: [Range<Int>] = []
    var start: Int?
    for token in tokens {
      if token.kind == .openQuote { start = token.span.upper }
      guard let lower = start, token.kind != .openQuote else { continue }
      if token.kind == .closeQuote || !token.kind.isPartOfWord {
        strings.append(lower..<token.span.lower)
        start = nil
      }
    }
    if let start, let last = tokens.last { strings.append(start..<max(start, last.span.upper)) }
    return strings
  }

  private mutating func add(_ token: Token, of source: Source, isInWord: Bool) {
    if !isInWord { words.append(Word(range: token.span.lower..<token.span.lower)) }
    let text = source.text(in: token.span)
    words[words.count - 1].add(text, token)
  }
}

extension TypedLine.Word {
  fileprivate mutating func add(_ text: String, _ token: Token) {
    isReference = range.isEmpty && token.kind == .variable && Self.isReference(text)
    range = range.lowerBound..<token.span.upper
    switch token.kind {
    case .openQuote: (isBare, isOpen) = (false, true)
    case .closeQuote: isOpen = false
    default: self.text += text
    }
  }

  /// `${env.NAME}`, which is no secret. A `$` may also be a password's own first letter.
  private static func isReference(_ text: String) -> Bool {
    text.hasPrefix("${env.") && text.hasSuffix("}") && Name.isValid(text.dropFirst(6).dropLast())
  }
}
