/// Loops, conditionals and the blocks they hold.
extension Parser {
  mutating func parseLoop() throws(Diagnostic) -> Statement {
    let lower = current.span.lower
    advance()
    let name = try parseName(after: "for")
    guard take(.in) else { throw .missingIn(after: name, at: Span(at: previousEnd)) }
    let values = takeWords()
    guard !values.isEmpty else { throw .missingLoopValues(of: name, at: Span(at: previousEnd)) }
    if let ampersand = values.first(where: \.isAmpersand) { throw .ampersandInside(at: ampersand.span) }
    let body = try parseRequiredBlock(of: "for")
    return .loop(Loop(name: name, values: values, body: body, span: Span(lower, body.span.upper)))
  }

  mutating func parseConditional() throws(Diagnostic) -> Statement {
    let lower = current.span.lower
    advance()
    var branches = [try parseBranch()]
    var otherwise: Block?
    while otherwise == nil, take(.else) {
      if take(.if) {
        branches.append(try parseBranch())
      } else {
        otherwise = try parseRequiredBlock(of: "else")
      }
    }
    return .conditional(Conditional(branches: branches, otherwise: otherwise, span: Span(lower, previousEnd)))
  }

  private mutating func parseBranch() throws(Diagnostic) -> Conditional.Branch {
    let condition = try parseCondition(after: "if")
    return Conditional.Branch(condition: condition, body: try parseRequiredBlock(of: "if"))
  }

  private mutating func parseRequiredBlock(of keyword: String) throws(Diagnostic) -> Block {
    guard case .openBrace = current.kind else {
      throw .missingOpenBrace(of: keyword, at: Span(at: previousEnd))
    }
    return parseBlock()
  }

  /// Parses from an opening brace to the one that closes it, or to the end of the text.
  mutating func parseBlock() -> Block {
    let open = current.span
    advance()
    depth += 1
    defer { depth -= 1 }
    var statements: [Statement] = []
    if depth > Self.maximumDepth {
      report(.tooDeep(at: open))
      skipBlock()
    } else {
      statements = parseStatements()
    }
    if case .closeBrace = current.kind {
      advance()
    } else {
      reportEarlyEnd(.unclosedBlock(at: open))
    }
    return Block(statements: statements, span: Span(open.lower, previousEnd))
  }

  /// Goes to the brace that closes the current block without looking at what is in it.
  private mutating func skipBlock() {
    var open = 0
    while true {
      switch current.kind {
      case .end: return
      case .openBrace: open += 1
      case .closeBrace where open == 0: return
      case .closeBrace: open -= 1
      default: break
      }
      advance()
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func missingIn(after name: Name, at span: Span) -> Self {
    Diagnostic(
      "'in' is missing after '\(name.text.shortened)'", at: span,
      helps: ["write for \(name.text.shortened) in VALUE… { … }"])
  }

  fileprivate static func missingLoopValues(of name: Name, at span: Span) -> Self {
    Diagnostic(
      "there are no values for '\(name.text.shortened)' to go through", at: span,
      helps: ["write for \(name.text.shortened) in VALUE… { … }"])
  }

  fileprivate static func missingOpenBrace(of keyword: String, at span: Span) -> Self {
    Diagnostic("'{' is missing after this '\(keyword)'", at: span, label: "put it here, on the same line")
  }

  fileprivate static func unclosedBlock(at span: Span) -> Self {
    Diagnostic("this '{' is never closed", at: span, label: "no '}' follows")
  }

  fileprivate static func tooDeep(at span: Span) -> Self {
    Diagnostic(
      "blocks are nested more than \(Parser.maximumDepth) deep here", at: span,
      helps: ["move the inner blocks to a script of their own"])
  }
}
