package import Language

/// Makes actions of a script's statements by the command table; it checks everything and does nothing.
package struct Binder: Sendable {
  let table: CommandTable
  /// Reads the scripts that a script sources; nil where none is to be read.
  let library: ScriptLibrary?

  package init(_ table: CommandTable, _ library: ScriptLibrary? = nil) {
    self.table = table
    self.library = library
  }

  /// The script's steps, with everything that is wrong with its text and its statements, as far as it shows before it
  /// runs; the scope is what is known of the variables at its beginning.
  package func bind(_ parsed: ParseResult, in scope: Scope = Scope()) -> BoundScript {
    var binder = StatementBinder(self, parsed.source, scope)
    return binder.script(parsed)
  }

  /// A line whose words have no variables, or have their values in their place.
  func bind(_ line: CommandLine) throws(BindingError) -> (command: Command, action: Action) {
    let command = try command(of: line.name)
    let misplaced = line.background ? [obstacle(command, line)].compactMap(\.self) : []
    do throws(BindingError) {
      let action = try command.bind(line)
      if misplaced.isEmpty { return (command, action) }
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
    "stop": "cancel", "kill": "cancel", "follow": "watch", "use": "select", "print": "echo", "include": "source",
    ".": "source", "assert": "expect", "diff": "compare", "export-report": "report",
    "fg": "watch", "ps": "jobs", "again": "last",
  ]

  /// The command that a word names.
  func command(of word: Word) throws(BindingError) -> Command {
    guard let name = word.text else { throw BindingError(.variableForCommand(at: word.span)) }
    if let command = table[name] { return command }
    let suggestion = Self.synonyms[name] ?? Suggestion.nearest(to: name, among: table.names)
    throw BindingError(
      Diagnostic(
        "no command is named '\(name)'", at: word.span, label: suggestion.map { "did you mean '\($0)'?" },
        helps: suggestion == nil ? ["'help' lists the commands"] : []))
  }
}

extension Diagnostic {
  fileprivate static func variableForCommand(at span: Span) -> Diagnostic {
    Diagnostic(
      "a command's name can't be a variable", at: span, helps: ["write the command; its values may be variables"])
  }
}
