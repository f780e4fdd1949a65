/// Statements, and how to go on after a broken one.
extension Parser {
  /// Parses up to the end of the text or, inside of a block, up to the brace that closes it.
  mutating func parseStatements() -> [Statement] {
    var statements: [Statement] = []
    while true {
      switch current.kind {
      case .end: return statements
      case .closeBrace:
        if depth > 0 { return statements }
        parseStrayCloseBrace()
      case .openBrace: finishStatement(named: nil)
      case .word(let word): parseStatement(startingWith: word).map { statements.append($0) }
      default: advance()
      }
    }
  }

  private mutating func parseStatement(startingWith word: Word) -> Statement? {
    let keyword = word.keyword
    do throws(Diagnostic) {
      let statement = try parseStatement(keyword, startingWith: word)
      finishStatement(named: statement.commandName)
      return statement
    } catch {
      report(error)
      recover(opensBlock: keyword == .for || keyword == .if || keyword == .else)
      return nil
    }
  }

  private mutating func parseStatement(
    _ keyword: Keyword?, startingWith word: Word
  ) throws(Diagnostic) -> Statement {
    switch keyword {
    case .let: try parseAssignment()
    case .for: try parseLoop()
    case .if: try parseConditional()
    case .expect: try parseExpectation()
    case .else: throw .elseWithoutIf(at: word.span)
    default: try parseCommand(named: word)
    }
  }

  /// Reads what may stand between a statement and its end, and reports it.
  private mutating func finishStatement(named name: String?) {
    switch current.kind {
    case .openBrace:
      report(.unexpectedBrace(at: current.span, after: name))
      recover(opensBlock: true)
    case .word(let word) where word.keyword != .else:
      report(.wordAfterBlock(written(word), at: word.span))
    default: break
    }
  }

  /// Skips the rest of a broken statement; a block in it is parsed for the sake of its own errors.
  private mutating func recover(opensBlock: Bool) {
    var opensBlock = opensBlock
    repeat {
      _ = takeWords()
      while opensBlock, case .newline = current.kind { advance() }
      guard case .openBrace = current.kind else {
        if opensBlock { unopenedBlocks += 1 }
        return
      }
      _ = parseBlock()
      opensBlock = current.word?.keyword == .else
    } while current.word != nil
  }

  private mutating func parseStrayCloseBrace() {
    if unopenedBlocks == 0 { report(.strayCloseBrace(at: current.span)) }
    advance()
    guard unopenedBlocks > 0 else { return }
    unopenedBlocks -= 1
    if current.word?.keyword == .else { recover(opensBlock: true) }
  }
}

extension Statement {
  /// The first word of a command, which may be a keyword misspelt.
  fileprivate var commandName: String? {
    if case .command(let command) = self { command.name.bareText } else { nil }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func elseWithoutIf(at span: Span) -> Self {
    Diagnostic(
      "'else' has no 'if' before it", at: span,
      helps: ["write it on the line of the brace that closes the 'if': } else {"])
  }

  fileprivate static func unexpectedBrace(at span: Span, after name: String?) -> Self {
    let near = name.flatMap { Suggestion.nearest(to: $0, among: ["for", "if", "else"]) }
    let help = near.map { "did you mean '\($0)' at the start of the statement?" }
    return Diagnostic(
      "'{' can only open the block of a 'for', an 'if' or an 'else'", at: span,
      helps: [help ?? "put a word that holds braces in quotes"])
  }

  fileprivate static func wordAfterBlock(_ word: String, at span: Span) -> Self {
    let isElse = Suggestion.nearest(to: word, among: ["else"]) != nil
    return Diagnostic(
      "'\(word)' follows '}' on the same line", at: span, label: isElse ? "did you mean 'else'?" : nil,
      helps: isElse ? [] : ["start a new line after '}', or put ';' between them"])
  }

  fileprivate static func strayCloseBrace(at span: Span) -> Self {
    Diagnostic("this '}' closes nothing", at: span, helps: ["delete it, or put a word that holds braces in quotes"])
  }
}
