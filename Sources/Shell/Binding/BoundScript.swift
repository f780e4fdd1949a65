package import Language

/// A script whose every line fits its command, or what is wrong with it.
package struct BoundScript: Sendable {
  /// A statement and what it does.
  indirect enum Step: Sendable {
    case command(BoundCommand)
    case assignment(Assignment)
    case loop(Loop, [Step])
    case conditional(Conditional, [BoundBranch], otherwise: [Step])
    case expectation(Expectation, BoundCondition)
  }

  package let source: Source
  let steps: [Step]
  /// Everything that is wrong, in the order of the text; what is wrong with a script that a line sources stands where
  /// the line does.
  package let findings: [Finding]

  /// Whether the script must not run.
  package var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }
  /// What is wrong with the script itself.
  package var diagnostics: [Diagnostic] {
    findings.filter { $0.source.name == source.name }.map(\.diagnostic)
  }
}

/// A command's line and what it does.
struct BoundCommand: Sendable {
  let line: CommandLine
  let command: Command
  /// Nil where the line holds variables: it is bound anew whenever it runs.
  let action: Action?
}

/// A condition and what is done where it is the first that holds.
struct BoundBranch: Sendable {
  let condition: BoundCondition
  let steps: [BoundScript.Step]
}

extension BoundScript.Step {
  /// Where the statement stands.
  var span: Span {
    switch self {
    case .command(let command): command.line.span
    case .assignment(let assignment): assignment.span
    case .loop(let loop, _): loop.span
    case .conditional(let conditional, _, _): conditional.span
    case .expectation(let expectation, _): expectation.span
    }
  }
}
