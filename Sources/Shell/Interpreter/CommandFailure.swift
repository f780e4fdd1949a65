import Language

/// Why a command couldn't be carried out: what `Diagnostic` is for a place, this is for a command's words.
struct CommandFailure: Error {
  /// Which word of the line is to blame.
  enum Blame: Sendable, Hashable {
    case command
    /// A value as the user gave it, `Sales.Inbuond`.
    case value(String)
    /// The first of these keywords that is there.
    case keyword([String])
  }

  let message: String
  var blame = Blame.command
  /// Beside the carets: `did you mean 'Sales.Inbound'?`
  var label: String?
  var helps: [String] = []
  var exit = ExitCode.refused

  init(
    _ message: String, blame: Blame = .command, label: String? = nil, helps: [String] = [], exit: ExitCode = .refused
  ) {
    self.message = message
    self.blame = blame
    self.label = label
    self.helps = helps
    self.exit = exit
  }

  /// The failure at its place in the statement.
  func diagnostic(in step: BoundScript.Step) -> Diagnostic {
    Diagnostic(message, at: span(in: step), label: label, helps: helps)
  }

  private func span(in step: BoundScript.Step) -> Span {
    guard case .command(let bound) = step else { return step.span }
    let line = bound.line
    let word =
      switch blame {
      case .command: line.name
      // A value that no word is was a variable's.
      case .value(let text): line.arguments.first { $0.text == text } ?? line.arguments.first(where: \.hasVariables)
      case .keyword(let words): line.arguments.first { $0.bareText.map(words.contains) ?? false }
      }
    return (word ?? line.name).span
  }
}

/// Ends the script, or the session, at once.
struct ExitRequest: Error {
  /// Nil leaves it to what happened so far.
  let code: Int32?
}
