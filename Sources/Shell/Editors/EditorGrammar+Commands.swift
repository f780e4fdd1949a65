/// Lines of commands: each clause's words within the lines of its command, read as `ClauseWalk` reads them.
extension EditorGrammar {
  /// A command's line.
  func line(_ command: Command) -> GrammarRule {
    let rest = clauses(command).map { [GrammarRule.group($0.name)] } ?? []
    let rules = rest + looseWords(command, rest)
    return .region(
      GrammarRegion(begin: .words([command.name]), beginRole: .command, end: .statementEnd, rules: rules))
  }

  /// The words that begin a command's clauses, with what follows each; nil where it has none.
  func clauses(_ command: Command) -> Group? {
    let shape = ClauseShape(command.clauses)
    let rules = command.clauses.flatMap { clause -> [GrammarRule] in
      switch clause.place {
      case .first, .pair, .rest: []
      case .repetition: Self.repetitions
      case .keywords(let words, .none): [.match(.words(words), .clause)]
      case .keywords(let words, .many): clauseRules(words, values(clause.kind), upTo: .next(shape))
      case .keywords(let words, _): clauseRules(words, values(clause.kind), upTo: .valueEnd)
      }
    }
    return rules.isEmpty ? nil : Group(name: command.name, rules: rules)
  }

  private func clauseRules(_ words: [String], _ rules: [GrammarRule], upTo end: GrammarPattern) -> [GrammarRule] {
    let region = GrammarRegion(
      begin: .words(words), beginRole: .clause, gap: .oneOrMore(.blank), end: end, rules: rules)
    return [.region(region), .match(.words(words), .clause)]
  }

  private static let repetitions: [GrammarRule] = [
    .match(.word(.repetition), .repetition), .match(.word(.looksLikeRepetition), .unknownWord),
    .region(
      GrammarRegion(
        begin: .sequence([.wordStart, .text("x"), .ahead(.text("$"))]), beginRole: .repetition, end: .valueEnd,
        rules: [.group("variables")])),
  ]

  /// The words of a command's line that belong to no keyword.
  private func looseWords(_ command: Command, _ clauses: [GrammarRule]) -> [GrammarRule] {
    var rules: [GrammarRule] = []
    for clause in command.clauses {
      switch clause.place {
      case .first(isRequired: true):
        // What comes right after the name is a value even where it looks like a keyword.
        let begin = GrammarPattern.sequence([.behind(.text(command.name)), .oneOrMore(.blank)])
        rules.append(.region(GrammarRegion(begin: begin, end: .valueEnd, rules: values(clause.kind))))
      case .first(isRequired: false): return looseWords(1, clause.kind, clauses)
      case .pair: return looseWords(2, clause.kind, clauses)
      case .rest: return rules + values(clause.kind)
      case .keywords, .repetition: continue
      }
    }
    return rules + [.group("strays")]
  }

  /// At most so many words of a kind, and what may stand between them.
  private func looseWords(_ count: Int, _ kind: ValueKind, _ clauses: [GrammarRule]) -> [GrammarRule] {
    if count == 0 { return [.group("strays")] }
    let rest = clauses + looseWords(count - 1, kind, clauses)
    let regions = fits(kind).map { pattern, role in
      GrammarRule.region(GrammarRegion(begin: .word(pattern), beginRole: role, end: .statementEnd, rules: rest))
    }
    return regions + values(kind)
  }
}

extension GrammarPattern {
  fileprivate static let looksLikeRepetition = sequence([text("x"), oneOrMore(anyOf("0-9-"))])

  /// Where the values after a keyword end, in a line of this shape.
  fileprivate static func next(_ shape: ClauseShape) -> GrammarPattern {
    let words = shape.keywords.keys.sorted().map(text) + (shape.hasRepetition ? [looksLikeRepetition] : [])
    return choice([sequence([wordStart, ahead(sequence([choice(words), wordEnd]))]), statementEnd])
  }
}
