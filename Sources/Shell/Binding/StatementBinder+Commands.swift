import Language

/// Lines of commands and conditions: what their variables can be decides whether they fit.
extension StatementBinder {
  mutating func bind(_ line: CommandLine) throws(BindingError) -> (step: BoundScript.Step, leaves: Bool) {
    let command = try binder.command(of: line.name)
    // In any case: what judges its result is not to blame for what is wrong with it.
    if !command.traits.isDisjoint(with: [.launches, .follows]) { scope.hasResult() }
    let action = line.hasVariables ? nil : try binder.bind(line).action
    if action == nil { try check(line, of: command) }
    if command.traits.contains(.sources) { try source(line) }
    let bound = BoundCommand(line: line, command: command, action: action)
    return (.command(bound), command.traits.contains(.leaves))
  }

  /// Tries a line with every value that each of its variables can have, the others staying as they are.
  private func check(_ line: CommandLine, of command: Command) throws(BindingError) {
    let trial = try WordTrial(line.arguments, in: scope, samples: line.arguments.samples(of: command))
    try trial.run { words throws(BindingError) in
      _ = try binder.bind(line.with(arguments: words))
    }
  }

  mutating func bind(_ condition: Condition) throws(BindingError) -> BoundCondition {
    if !scope.mayHaveResult {
      report([.nothingToJudge(at: condition.span)])
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
    return map { word in
      switch walk.place(word) {
      case .repetition: return "x1"
      case .keyword: return nil
      case .value(let keyword): return command.clauses.first { $0.keywords.contains(keyword) }?.kind.sample
      case .loose:
        return command.clauses.first { clause in
          switch clause.place {
          case .first, .pair, .rest: true
          case .keywords, .repetition: false
          }
        }?.kind.sample
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func nothingToJudge(at span: Span) -> Diagnostic {
    Diagnostic(
      "there is no result to judge here", at: span, label: "nothing is launched or followed before it",
      helps: ["put it after 'run', or after 'watch ID'"])
  }
}
