/// Commands, assignments and expectations: the statements of one line.
extension Parser {
  mutating func parseCommand(named name: Word) throws(Diagnostic) -> Statement {
    advance()
    guard !name.isAmpersand else { throw .ampersandAlone(at: name.span) }
    var arguments = takeWords()
    let background = arguments.last?.isAmpersand == true
    let span = name.span.joined(to: arguments.last?.span ?? name.span)
    if background { arguments.removeLast() }
    if let ampersand = arguments.first(where: \.isAmpersand) { throw .ampersandInside(at: ampersand.span) }
    return .command(CommandLine(name: name, arguments: arguments, background: background, span: span))
  }

  mutating func parseAssignment() throws(Diagnostic) -> Statement {
    let lower = current.span.lower
    advance()
    let name = try parseName(after: "let")
    guard let equals = current.word, equals.bareText == "=" else {
      throw .missingEquals(after: name, at: Span(at: previousEnd))
    }
    advance()
    guard let value = takeWord() else { throw .missingValue(of: name, at: Span(at: previousEnd)) }
    if let extra = current.word {
      throw .secondValue(written(extra), of: name, at: extra.span)
    }
    return .assignment(Assignment(name: name, value: value, span: Span(lower, value.span.upper)))
  }

  mutating func parseExpectation() throws(Diagnostic) -> Statement {
    let lower = current.span.lower
    advance()
    let condition = try parseCondition(after: "expect")
    return .expectation(Expectation(condition: condition, span: Span(lower, condition.span.upper)))
  }

  /// Parses the name that a `let` or a `for` introduces.
  mutating func parseName(after keyword: String) throws(Diagnostic) -> Name {
    guard let word = current.word, word.bareText != (keyword == "let" ? "=" : "in") else {
      throw .missingName(after: keyword, at: Span(at: previousEnd))
    }
    guard let text = word.bareText, Name.isValid(text) else {
      throw .invalidName(written(word), word, after: keyword)
    }
    advance()
    return Name(text: text, span: word.span)
  }
}

extension Word {
  /// Whether this is the `&` that sends a command to the background.
  var isAmpersand: Bool {
    bareText == "&"
  }
}

// MARK: - Messages

extension Diagnostic {
  private static let backgroundHelp =
    "a '&' at the end of a command runs it in the background; quote it where it is a word: \"&\""

  static func ampersandInside(at span: Span) -> Self {
    Diagnostic(
      "'&' must be the last word of a command", at: span,
      helps: [backgroundHelp, "to start another command write ';' after it"])
  }

  fileprivate static func ampersandAlone(at span: Span) -> Self {
    Diagnostic("there is no command before '&'", at: span, helps: [backgroundHelp])
  }

  fileprivate static func missingName(after keyword: String, at span: Span) -> Self {
    let form = keyword == "let" ? "let NAME = VALUE" : "for NAME in VALUE… { … }"
    return Diagnostic(
      "'\(keyword)' needs a name", at: span, label: "the name is missing here", helps: ["write \(form)"])
  }

  fileprivate static func invalidName(_ written: String, _ word: Word, after keyword: String) -> Self {
    if case .variable(let variable) = word.parts[0].content, word.parts.count == 1 {
      return Diagnostic(
        "'\(keyword)' takes a name, not the value of one", at: word.span, label: "write '\(variable.name)'")
    }
    if let text = word.bareText, keyword == "let", let equals = text.firstIndex(of: "="), Name.isValid(text[..<equals])
    {
      let value = text[equals...].dropFirst()
      return Diagnostic(
        "'=' needs a space on either side", at: word.span,
        helps: ["write let \(text[..<equals].shortened) = \(value.isEmpty ? "VALUE" : value.shortened)"])
    }
    return Diagnostic(
      "'\(written)' cannot be a name", at: word.span, helps: ["names are letters, digits and '_', no digit first"])
  }

  fileprivate static func missingEquals(after name: Name, at span: Span) -> Self {
    Diagnostic(
      "'=' is missing after '\(name.text.shortened)'", at: span, helps: ["write let \(name.text.shortened) = VALUE"])
  }

  fileprivate static func missingValue(of name: Name, at span: Span) -> Self {
    Diagnostic("'\(name.text.shortened)' is given no value", at: span, helps: ["for an empty one write \"\""])
  }

  fileprivate static func secondValue(_ written: String, of name: Name, at span: Span) -> Self {
    Diagnostic(
      "'\(name.text.shortened)' is given a second value, '\(written)'", at: span,
      helps: ["put a value of several words in quotes"])
  }
}
