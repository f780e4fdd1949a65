/// Reads a script's statements; total, and recovering: after an error it goes on with the next statement.
package struct Parser {
  /// How deep blocks may stand inside of each other.
  package static let maximumDepth = 200

  private var reader: LexemeReader
  /// The lexeme to be read next; never a comment or a continuation.
  private(set) var current = Lexeme(kind: .end, span: Span(at: 0))
  /// Where the last lexeme that was read ends.
  private(set) var previousEnd = 0
  private var diagnostics: [Diagnostic] = []
  /// The errors that more text could mend.
  private var earlyEnds: [Diagnostic] = []
  var depth = 0
  /// How many blocks lack their opening brace; as many closing braces are no further errors.
  var unopenedBlocks = 0

  private init(_ source: Source) {
    reader = LexemeReader(source)
  }

  /// Parses the whole of `source`, collecting every error in it.
  package static func parse(_ source: Source) -> ParseResult {
    var parser = Parser(source)
    parser.advance()
    let statements = parser.parseStatements()
    let script = Script(statements: statements, span: Span(0, source.bytes.count))
    return parser.result(script)
  }

  private func result(_ script: Script) -> ParseResult {
    let firm = diagnostics + reader.diagnostics + ControlCharacters.diagnose(reader.source)
    let open = earlyEnds + reader.openEnds
    // What follows an open quote is a guess, so no error there speaks against asking for more text.
    let known = reader.openEnds.first?.span.lower ?? .max
    return ParseResult(
      source: reader.source, script: script,
      diagnostics: (firm + open).sorted { ($0.span.lower, $0.span.upper) < ($1.span.lower, $1.span.upper) },
      isIncomplete: !open.isEmpty && firm.allSatisfy { $0.span.lower > known })
  }
}

// MARK: - Steps

extension Parser {
  /// Goes on to the next lexeme that the grammar knows.
  mutating func advance() {
    previousEnd = current.span.upper
    var continuation: Span?
    while true {
      current = reader.next()
      switch current.kind {
      case .comment: continuation = nil
      case .continuation: continuation = current.span
      case .end:
        if let continuation { earlyEnds.append(.danglingContinuation(at: continuation)) }
        return
      default: return
      }
    }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func reportEarlyEnd(_ diagnostic: Diagnostic) {
    earlyEnds.append(diagnostic)
  }

  /// Reads a word if one comes next.
  mutating func takeWord() -> Word? {
    guard let word = current.word else { return nil }
    advance()
    return word
  }

  /// Reads a keyword if it comes next.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard current.word?.keyword == keyword else { return false }
    advance()
    return true
  }

  /// Reads all the words up to a brace or the end of the statement.
  mutating func takeWords() -> [Word] {
    var words: [Word] = []
    while let word = takeWord() { words.append(word) }
    return words
  }

  /// What the author wrote for a word, quotes and all, cut to a length that suits a message.
  func written(_ word: Word) -> String {
    reader.source.text(in: word.span).shortened
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func danglingContinuation(at span: Span) -> Self {
    Diagnostic("nothing follows the '\\' that continues this line", at: Span(span.lower, span.lower + 1))
  }
}
