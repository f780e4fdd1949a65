package import Language

/// Makes actions of a script's lines by the command table; it checks everything and does nothing.
package struct Binder: Sendable {
  let table: CommandTable

  package init(_ table: CommandTable) { self.table = table }

  /// The script's actions, with the errors of its text and of its lines together.
  package func bind(_ parsed: ParseResult) -> BoundScript {
    var steps: [BoundScript.Step] = []
    var diagnostics = parsed.diagnostics
    for statement in parsed.script.statements {
      do throws(BindingError) { steps.append(try bind(statement)) } catch { diagnostics += error.diagnostics }
    }
    diagnostics.sort { $0.span.lower < $1.span.lower }
    return BoundScript(source: parsed.source, steps: steps, diagnostics: diagnostics)
  }

  private func bind(_ statement: Statement) throws(BindingError) -> BoundScript.Step {
    switch statement {
    case .command(let line):
      return try bind(line)
    case .assignment: throw unsupported("let", statement)
    case .loop: throw unsupported("for", statement)
    case .conditional: throw unsupported("if", statement)
    case .expectation: throw unsupported("expect", statement)
    }
  }

  private func bind(_ line: CommandLine) throws(BindingError) -> BoundScript.Step {
    let command = try command(of: line.name)
    let misplaced = line.background ? [obstacle(command, line)].compactMap(\.self) : []
    do throws(BindingError) {
      let action = try command.bind(line)
      if misplaced.isEmpty { return BoundScript.Step(line: line, command: command.name, action: action) }
    } catch {
      throw BindingError(error.diagnostics + misplaced)
    }
    throw BindingError(misplaced)
  }

  /// What keeps a line with '&' from going to the background.
  private func obstacle(_ command: Command, _ line: CommandLine) -> Diagnostic? {
    guard command.traits.contains(.background) else {
      return Diagnostic(
        "'\(command.name)' can't be sent to the background", at: Span(line.span.upper - 1, line.span.upper),
        helps: ["'&' goes with \(table.backgroundNames)"])
    }
    let word = line.arguments.first { $0.bareText.map(command.foregroundWords.contains) ?? false }
    return word.map { word in
      Diagnostic(
        "'\(word.text ?? "")' and '&' exclude each other: what goes to the background is followed to its end",
        at: word.span)
    }
  }

  /// What other shells call our commands.
  private static let synonyms = [
    "quit": "exit", "q": "exit", "bye": "exit", "?": "help", "man": "help", "ls": "list", "cat": "show", "start": "run",
    "stop": "cancel", "kill": "cancel", "follow": "watch", "use": "select", "print": "echo",
    "fg": "watch", "ps": "jobs", "again": "last", "why": "explain",
  ]

  private func command(of word: Word) throws(BindingError) -> Command {
    guard let name = word.text else { throw BindingError(.unset(in: word)) }
    if let command = table[name] { return command }
    let suggestion = Self.synonyms[name] ?? Suggestion.nearest(to: name, among: table.names)
    throw BindingError(
      Diagnostic(
        "no command is named '\(name)'", at: word.span, label: suggestion.map { "did you mean '\($0)'?" },
        helps: suggestion == nil ? ["'help' lists the commands"] : []))
  }

  private func unsupported(_ keyword: String, _ statement: Statement) -> BindingError {
    let span = Span(statement.span.lower, statement.span.lower + keyword.utf8.count)
    return BindingError(Diagnostic("'\(keyword)' is understood, but not carried out by this version", at: span))
  }
}
