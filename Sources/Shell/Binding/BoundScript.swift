package import Language

/// A script whose every line fits its command, or what is wrong with it.
package struct BoundScript: Sendable {
  /// A line and what it does.
  struct Step: Sendable {
    let line: CommandLine
    let command: String
    let action: Action
  }

  package let source: Source
  let steps: [Step]
  /// Everything that is wrong, in the order of the text.
  package let diagnostics: [Diagnostic]

  /// Whether the script must not run.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
