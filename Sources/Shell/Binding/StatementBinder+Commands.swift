import Language

/// Lines of commands and conditions: what their variables can be decides whether they fit.
extension StatementBinder {
  mutating func bind(_ line: CommandLine) throws(BindingError) -> (step: BoundScript.Step, leaves: Bool) {
    let command = try binder.command(of: line.name)
    // In any case: what judges its result is not to blame for what is wrong with it.
    if !command.traits.isDisjoint(with: [.launches, .follows]) { scope.hasResult() }
    let action = line.hasVariables ? nil : try binder.bind(line).action
    if action == nil { try check(line, of: command) }
    let leaves = command.traits.contains(.sources) ? try source(line) : command.traits.contains(.leaves)
    return (.command(BoundCommand(line: line, command: command, action: action)), leaves)
  }

  /// Tries a line with every value that each of its variables can have, the others staying as they are.
  private func check(_ line: CommandLine, of command: Command) throws(BindingError) {
    let trial = try WordTrial(line.arguments, in: scope, samples: line.arguments.samples(of: command))
    try trial.run { words throws(BindingError) in
      _ = try binder.bind(line.with(arguments: words))
    }
  }

  mutating func bind(_ condition: Condition) throws(BindingError) -> BoundCondition {
    if !scope.hasResultForSure {
      report([.nothingToJudge(at: condition.span, isCertain: !scope.mayHaveResult)])
      scope.hasResult()
    }
    guard condition.hasVariables else {
      return BoundCondition(syntax: condition, judgement: try Judgement(binding: condition))
    }
    let words = condition.words
    let trial = try WordTrial(words, in: scope, samples: words.map { _ in nil })
    try trial.run { words throws(BindingError) in
      _ = try Judgement(binding: condition.with(words: words))
    }
    return BoundCondition(syntax: condition, judgement: nil)
  }
}

extension [Word] {
  /// For each word of a command's line a text that fits the place it stands at.
  fileprivate func samples(of command: Command) -> [String?] {
    var walk = ClauseWalk(command.clauses)
    return enumerated().map { index, word in
      switch walk.place(word) {
      case .repetition: return "x1"
      case .keyword: return nil
      case .value(let keyword): return command.clauses.first { $0.keywords.contains(keyword) }?.kind.sample(index)
      case .loose:
        return command.clauses.first { clause in
          switch clause.place {
          case .first, .pair, .rest: true
          case .keywords, .repetition: false
          }
        }?.kind.sample(index)
      }
    }
  }
}

extension ValueKind {
  /// A value of the kind; of two places not the same, where that would be a fault.
  fileprivate func sample(_ index: Int) -> String {
    switch base {
    case .id, .reference: String(1_000_000_000 + index)
    default: sample
    }
  }
}

extension Diagnostic {
  static func nothingToJudge(at span: Span, isCertain: Bool = true) -> Diagnostic {
    Diagnostic(
      isCertain ? "there is no result to judge here" : "there may be no result to judge here", at: span,
      label: isCertain
        ? "nothing is launched or followed before it" : "not on every way to it something is launched or followed",
      helps: ["put it after 'run', or after 'watch ID'"])
  }
}
