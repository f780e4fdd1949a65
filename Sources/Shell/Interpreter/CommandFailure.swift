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

  /// The failure at its place in the line.
  func diagnostic(in line: CommandLine) -> Diagnostic {
    Diagnostic(message, at: span(in: line), label: label, helps: helps)
  }

  private func span(in line: CommandLine) -> Span {
    let word =
      switch blame {
      case .command: line.name
      case .value(let text): line.arguments.first { $0.text == text }
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
