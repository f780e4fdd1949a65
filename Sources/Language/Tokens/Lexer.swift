/// Cuts a source into tokens, one at a time; total, and linear in the length of the text.
///
/// A string may run over several lines if it is a word by itself. With that rule, a quote forgotten in one line finds
/// no partner in a later one, where it would hide all that is between. A string without a closing quote is taken to
/// end with its line.
package struct Lexer: IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private var offset = 0
  private var isInWord = false
  private var string: OpenString?
  /// The quotes that were once sought to the end of the text and not found. From there on strings end in their own
  /// line, since seeking each to the end would take quadratic time.
  private var unpaired: [UInt8] = []
  /// No `}` lies between the current offset and this one.
  private var braceFreeEnd = 0

  /// The string that the lexer is inside of, and where its text ends.
  private struct OpenString {
    let isDouble: Bool
    let end: Int
    let isTerminated: Bool
  }

  /// Starts at the first byte of `source`.
  package init(_ source: Source) {
    bytes = source.bytes
  }

  /// All the tokens of `source`.
  package static func tokens(of source: Source) -> [Token] {
    Array(IteratorSequence(Lexer(source)))
  }

  /// The next token, or nil after the last.
  package mutating func next() -> Token? {
    guard offset < bytes.count else { return nil }
    let lower = offset
    let kind = if let string { lexInside(string) } else { lexOutside() }
    if let string, !string.isTerminated, string.end <= offset { self.string = nil }
    isInWord = kind.isPartOfWord
    return Token(kind: kind, span: Span(lower, offset))
  }

  private mutating func lexOutside() -> Token.Kind {
    switch bytes[offset] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): run(.space) { $0.isBlank }
    case UInt8(ascii: "\n"): take(1, .newline)
    case UInt8(ascii: "\r") where newlineLength(at: offset) > 0: take(2, .newline)
    case UInt8(ascii: ";"): take(1, .semicolon)
    case UInt8(ascii: "{"): take(1, .openBrace)
    case UInt8(ascii: "}"): take(1, .closeBrace)
    case UInt8(ascii: "#") where !isInWord: take(lineEnd(from: offset) - offset, .comment)
    case UInt8(ascii: "\""): openString(UInt8(ascii: "\""))
    case UInt8(ascii: "'"): openString(UInt8(ascii: "'"))
    case UInt8(ascii: "$"): lexVariable(limit: bytes.count)
    case UInt8(ascii: "\\"): lexBackslash()
    case 0xEF where offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]): take(3, .byteOrderMark)
    default: run(.text) { !$0.endsBareText }
    }
  }

  private mutating func lexInside(_ string: OpenString) -> Token.Kind {
    if offset == string.end {
      self.string = nil
      return take(1, .closeQuote)
    }
    guard string.isDouble else { return take(string.end - offset, .text) }
    switch bytes[offset] {
    case UInt8(ascii: "\\"): return lexEscape(limit: string.end)
    case UInt8(ascii: "$"): return lexVariable(limit: string.end)
    default: return run(.text, limit: string.end) { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "$") }
    }
  }
}

// MARK: - Strings

extension Lexer {
  /// Whether the text ended inside of a string that opened in what was read so far.
  var ranOutInsideOfString: Bool {
    !unpaired.isEmpty
  }

  private mutating func openString(_ quote: UInt8) -> Token.Kind {
    offset += 1
    let end = closing(quote)
    string = OpenString(
      isDouble: quote == UInt8(ascii: "\""), end: end ?? lineEnd(from: offset), isTerminated: end != nil)
    return .openQuote
  }

  /// The offset of the quote that closes the string whose text starts here.
  private mutating func closing(_ quote: UInt8) -> Int? {
    let staysInLine = isInWord || unpaired.contains(quote)
    var isLong = false
    var end = offset
    while end < bytes.count, bytes[end] != quote {
      if bytes[end] == UInt8(ascii: "\n") {
        if staysInLine { return nil }
        isLong = true
      }
      end += quote == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    if end < bytes.count { return isLong && continuesWord(at: end + 1) ? nil : end }
    if !staysInLine { unpaired.append(quote) }
    return nil
  }

  private func continuesWord(at offset: Int) -> Bool {
    offset < bytes.count && !bytes[offset].endsWord
  }

  private mutating func lexBackslash() -> Token.Kind {
    let isLast = offset + 1 == bytes.count
    let newline = newlineLength(at: offset + 1)
    return isLast || newline > 0 ? take(1 + newline, .continuation) : lexEscape(limit: bytes.count)
  }

  /// A backslash with the character or line ending after it, or with as much of `u{…}` as there is.
  private mutating func lexEscape(limit: Int) -> Token.Kind {
    if offset + 2 < limit, bytes[offset + 1] == UInt8(ascii: "u"), bytes[offset + 2] == UInt8(ascii: "{") {
      offset += 2
      _ = run(.escape, limit: limit) { $0.isHexDigit }
      return take(offset < limit && bytes[offset] == UInt8(ascii: "}") ? 1 : 0, .escape)
    }
    offset = min(offset + 1 + max(1, newlineLength(at: offset + 1)), limit)
    while offset < limit, bytes[offset].isUTF8Continuation { offset += 1 }
    return .escape
  }
}

// MARK: - Variables

extension Lexer {
  private mutating func lexVariable(limit: Int) -> Token.Kind {
    guard offset + 1 < limit else { return take(1, .variable) }
    switch bytes[offset + 1] {
    case UInt8(ascii: "{"): return lexBracedVariable(limit: limit)
    case let first where first.isDigit: return run(.variable, limit: limit) { $0.isDigit }
    case let first where first.isNameStart: return run(.variable, limit: limit) { $0.isNamePart }
    default: return take(1, .variable)
    }
  }

  /// `${…}` as far as the brace that closes it on the same line; without one, `${` and the name.
  private mutating func lexBracedVariable(limit: Int) -> Token.Kind {
    var end = max(offset, braceFreeEnd)
    while end < limit, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end < limit, bytes[end] == UInt8(ascii: "}") { return take(end + 1 - offset, .variable) }
    braceFreeEnd = end
    offset += 1
    return run(.variable, limit: limit) { $0.isNamePart }
  }
}

// MARK: - Steps

extension Lexer {
  private mutating func take(_ count: Int, _ kind: Token.Kind) -> Token.Kind {
    offset += count
    return kind
  }

  /// Takes the current byte and those after it that belong.
  private mutating func run(
    _ kind: Token.Kind, limit: Int? = nil, while belongs: (UInt8) -> Bool
  ) -> Token.Kind {
    let limit = limit ?? bytes.count
    offset += 1
    while offset < limit, belongs(bytes[offset]) { offset += 1 }
    return kind
  }

  /// The length of the line ending at an offset: 1, 2, or 0 where there is none.
  private func newlineLength(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] == UInt8(ascii: "\n") { return 1 }
    let isPair =
      bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
    return isPair ? 2 : 0
  }

  private func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, newlineLength(at: end) == 0 { end += 1 }
    return end
  }
}
