/// Puts tokens together to lexemes and reads the words among them; total.
package struct LexemeReader {
  package let source: Source
  private(set) var diagnostics: [Diagnostic] = []
  /// The strings that are still open at the end of the text.
  private(set) var openEnds: [Diagnostic] = []
  private var lexer: Lexer
  private var token: Token?

  /// The quote of a string that is still open at the end of the text, as far as the text was read.
  package var openQuote: Span? { openEnds.first?.span }

  /// Starts at the first word of `source`.
  package init(_ source: Source) {
    self.source = source
    lexer = Lexer(source)
    token = lexer.next()
  }

  /// The next lexeme; at the end of the text, `end` again and again.
  package mutating func next() -> Lexeme {
    while let token {
      if token.kind.isPartOfWord { return readWord(startingWith: token) }
      advance()
      if let kind = Lexeme.Kind(token.kind) { return Lexeme(kind: kind, span: token.span) }
    }
    return Lexeme(kind: .end, span: Span(at: source.bytes.count))
  }

  private mutating func advance() {
    token = lexer.next()
  }
}

extension Lexeme.Kind {
  /// The lexeme that a token is by itself.
  fileprivate init?(_ kind: Token.Kind) {
    switch kind {
    case .openBrace: self = .openBrace
    case .closeBrace: self = .closeBrace
    case .semicolon: self = .semicolon
    case .newline: self = .newline
    case .comment: self = .comment
    case .continuation: self = .continuation
    default: return nil
    }
  }
}

// MARK: - Words

extension LexemeReader {
  private mutating func readWord(startingWith first: Token) -> Lexeme {
    advance()
    guard first.kind != .text || token?.kind.isPartOfWord == true else {
      let word = Word(bare: source.text(in: first.span), span: first.span)
      return Lexeme(kind: .word(word), span: first.span)
    }
    var parts: [Word.Part] = []
    var span = read(first, into: &parts)
    while let token, token.kind.isPartOfWord {
      advance()
      span = span.joined(to: read(token, into: &parts))
    }
    return Lexeme(kind: .word(Word(parts: parts, span: span)), span: span)
  }

  /// Reads what a token begins: itself, or a whole string; gives the span of all that.
  private mutating func read(_ token: Token, into parts: inout [Word.Part]) -> Span {
    switch token.kind {
    case .openQuote: return readString(openedBy: token.span, into: &parts)
    case .variable: parts.append(part(readVariable(token), quotes: .none))
    default:
      if token.kind == .escape { diagnostics.append(.strayBackslash(in: source, at: token.span)) }
      parts.append(Word.Part(content: .literal(source.text(in: token.span)), quotes: .none, span: token.span))
    }
    return token.span
  }

  private func part(_ variable: Variable, quotes: Word.Part.Quotes) -> Word.Part {
    Word.Part(content: .variable(variable), quotes: quotes, span: variable.span)
  }

  private mutating func readVariable(_ token: Token) -> Variable {
    let (variable, fault) = VariableReader.read(source.text(in: token.span), at: token.span)
    if let fault { diagnostics.append(fault) }
    return variable
  }
}

// MARK: - Strings

extension LexemeReader {
  /// The text between the quotes, as far as it has been read since the last variable.
  private struct Literal {
    var text = ""
    var span: Span

    func part(_ quotes: Word.Part.Quotes) -> Word.Part {
      Word.Part(content: .literal(text), quotes: quotes, span: span)
    }
  }

  /// Reads the text of a string and the quote that closes it; gives the span of all that.
  private mutating func readString(openedBy quote: Span, into parts: inout [Word.Part]) -> Span {
    let quotes: Word.Part.Quotes = source.bytes[quote.lower] == UInt8(ascii: "'") ? .single : .double
    let count = parts.count
    var literal = Literal(span: Span(at: quote.upper))
    while let token, token.kind == .text || token.kind == .escape || token.kind == .variable {
      advance()
      if token.kind == .variable {
        if !literal.text.isEmpty { parts.append(literal.part(quotes)) }
        parts.append(part(readVariable(token), quotes: quotes))
        literal = Literal(span: Span(at: token.span.upper))
      } else {
        literal.text += value(of: token)
        literal.span = literal.span.joined(to: token.span)
      }
    }
    if !literal.text.isEmpty || parts.count == count { parts.append(literal.part(quotes)) }
    return closeString(Span(quote.lower, literal.span.upper), isInsideWord: count > 0)
  }

  /// Reads the quote that closes the string read so far; reports the string where there is none.
  private mutating func closeString(_ string: Span, isInsideWord: Bool) -> Span {
    if let token, token.kind == .closeQuote {
      advance()
      return string.joined(to: token.span)
    }
    let quote = Span(string.lower, string.lower + 1)
    if lexer.ranOutInsideOfString, !isInsideWord {
      openEnds.append(.unterminatedQuote(source.text(in: quote), at: quote))
    } else {
      diagnostics.append(.unterminatedInLine(source.text(in: quote), at: quote, isInsideWord: isInsideWord))
    }
    return string
  }

  private mutating func value(of token: Token) -> String {
    let text = source.text(in: token.span)
    guard token.kind == .escape else { return text.withPlainNewlines }
    let (value, fault) = EscapeReader.read(text, at: token.span)
    if let fault { diagnostics.append(fault) }
    return value
  }
}

extension String {
  /// The text with each CRLF as a single newline, so that a script means the same whatever editor saved it.
  var withPlainNewlines: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    return reduce(into: "") { $0.append($1 == "\r\n" ? "\n" : $1) }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func strayBackslash(in source: Source, at span: Span) -> Self {
    let rest = source.bytes[(span.lower + 1)...].drop(while: \.isBlank).first
    let endsLine = rest == nil || rest == UInt8(ascii: "\n") || rest == UInt8(ascii: "\r")
    return endsLine
      ? Diagnostic(
        "spaces after '\\' keep it from continuing the line", at: span, helps: ["end the line with the '\\'"])
      : Diagnostic(
        "'\\' has no meaning outside of quotes", at: span,
        helps: ["put the word in single quotes to keep the '\\', or in double quotes to escape with it"])
  }

  fileprivate static func unterminatedQuote(_ quote: String, at span: Span) -> Self {
    Diagnostic("this \(quote) is never closed", at: span, label: "no closing \(quote) follows")
  }

  fileprivate static func unterminatedInLine(_ quote: String, at span: Span, isInsideWord: Bool) -> Self {
    let help =
      isInsideWord && quote == "'"
      ? "put a word with an apostrophe in double quotes, as in \"it's\""
      : "a string that runs over several lines must be a word by itself"
    return Diagnostic("this \(quote) is not closed on its line", at: span, helps: [help])
  }
}
