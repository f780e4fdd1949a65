import Language

/// The statements of the language itself.
extension EditorGrammar {
  /// A statement by its first word; what follows `else` is the next statement.
  static let statements: [GrammarRule] = {
    let first = Keyword.allCases.filter { $0.beginsStatement && $0 != .else }
    let asking = first.filter { StatementForm.named($0.rawValue)?.asks ?? false }
    let others = first.filter { !asking.contains($0) }
    return [
      .region(
        GrammarRegion(
          begin: .words(of: asking), beginRole: .keyword, end: .statementEnd, rules: condition)),
      .region(
        GrammarRegion(
          begin: .words(of: others), beginRole: .keyword, end: .statementEnd, rules: [.group("statement")])),
      .match(.words(of: [.else]), .keyword),
    ]
  }()

  /// What any word of a statement can be.
  static let statementWords = Group(
    name: "statement",
    rules: [
      .match(.words(of: Keyword.allCases.filter { !$0.beginsStatement } + [.if]), .keyword),
      .match(.words(Comparison.Operator.allCases.filter { $0 != .oneOf }.map(\.rawValue)), .comparison),
      .match(.words(["="]), .assignment), .group("numbers"), .group("words"),
    ])

  /// A condition: words that lead, then what it is about, and all that follows.
  private static let condition: [GrammarRule] = {
    let measures = Measure.standard.map { measure in
      GrammarRegion(
        begin: .word(measure.pattern), beginRole: .measure, end: .statementEnd,
        rules: (measure.furtherWords.isEmpty ? [] : [.match(.words(measure.furtherWords), .choice)])
          + [.group("statement")])
    }
    let others = [(GrammarPattern.word(.bareText), GrammarRole.unknownWord), (.anyWord, nil)].map { begin, role in
      GrammarRegion(begin: begin, beginRole: role, end: .statementEnd, rules: [.group("statement")])
    }
    return [.match(.words(of: [.no, .each]), .keyword)] + gaps + (measures + others).map(GrammarRule.region)
  }()
}

extension Measure {
  /// The word that names it.
  fileprivate var pattern: GrammarPattern {
    isPrefix ? .sequence([.text(name), .zeroOrMore(.bareCharacter)]) : .text(name)
  }
}

extension GrammarPattern {
  fileprivate static func words(of keywords: [Keyword]) -> GrammarPattern { words(keywords.map(\.rawValue)) }
}
