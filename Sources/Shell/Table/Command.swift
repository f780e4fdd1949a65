import Language

/// A command, declared once: parsing, help, completion and the README's table are made of it.
package struct Command: Sendable {
  package let name: String
  package let summary: String
  package let clauses: [ClauseSyntax]
  /// Lines that show it; each is run as a test.
  package let examples: [String]
  package let traits: Traits
  /// Keywords that make no sense in the background.
  let foregroundWords: [String]
  private let binding: @Sendable (Arguments) -> Result<Action, BindingError>

  /// A command whose action gets the clauses' values, in their order.
  ///
  /// `check` says what is wrong with values that exclude or need each other, before anything runs.
  init<each Value: Sendable>(
    _ name: String, _ summary: String, _ clauses: repeat Clause<each Value>, traits: Traits = [],
    foregroundWords: [String] = [], examples: [String],
    check: (@Sendable (repeat each Value) -> Complaint?)? = nil,
    action: @escaping @Sendable (Interpreter, repeat each Value) async throws -> Reply
  ) {
    self.name = name
    self.summary = summary
    self.examples = examples
    self.traits = traits
    self.foregroundWords = foregroundWords
    var syntax: [ClauseSyntax] = []
    repeat syntax.append((each clauses).syntax)
    self.clauses = syntax
    binding = { arguments in
      var diagnostics = arguments.diagnostics
      repeat (each clauses).collect(from: arguments, into: &diagnostics)
      guard diagnostics.isEmpty, let values = try? (repeat (each clauses).read(arguments)) else {
        return .failure(BindingError(diagnostics.sorted { $0.span.lower < $1.span.lower }))
      }
      if let complaint = check?(repeat each values) { return .failure(BindingError(arguments.diagnostic(complaint))) }
      return .success(Action { interpreter in try await action(interpreter, repeat each values) })
    }
  }

  /// The line's action, or all that is wrong with the line.
  func bind(_ line: CommandLine) throws(BindingError) -> Action {
    try binding(Arguments(line, clauses: clauses)).get()
  }

  /// How a line of it looks, `run [xN] [label TEXT] [voice|text] [watch]`.
  package var form: String {
    ([name] + clauses.map(\.form) + (traits.contains(.background) ? ["[&]"] : [])).joined(separator: " ")
  }

  /// What else is particular about a command.
  package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// `&` at the end of its line sends it to the background.
    package static let background = Traits(rawValue: 1)
    /// It is about other commands, so that `last` passes its reply over.
    package static let aside = Traits(rawValue: 2)
    /// It changes the session, or the shell, and nothing else.
    package static let shapes = Traits(rawValue: 4)
    /// It launches a result, which may cost money.
    package static let launches = Traits(rawValue: 8)
    /// It waits for the end of a result, and shows it.
    package static let follows = Traits(rawValue: 16)
    /// It runs another script.
    package static let sources = Traits(rawValue: 32)
    /// It leaves the script.
    package static let leaves = Traits(rawValue: 64)
    /// Without an id it is about the newest result.
    package static let recalls = Traits(rawValue: 256)
    /// It changes what there is to choose from.
    package static let defines = Traits(rawValue: 128)
  }
}

extension Clause {
  fileprivate func collect(from arguments: Arguments, into diagnostics: inout [Diagnostic]) {
    do { _ = try read(arguments) } catch let error as BindingError { diagnostics += error.diagnostics } catch {}
  }
}

/// What a bound line does.
package struct Action: Sendable {
  let perform: @Sendable (Interpreter) async throws -> Reply

  init(_ perform: @escaping @Sendable (Interpreter) async throws -> Reply) { self.perform = perform }
}
