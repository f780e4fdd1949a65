/// All that parsing a source gave.
package struct ParseResult: Sendable {
  package let source: Source
  /// What could be made of the text; of use to completion and hints also where there are errors.
  package let script: Script
  /// Every error in the text, in the order of their places.
  package let diagnostics: [Diagnostic]
  /// Whether nothing is wrong but that the text ends inside of quotes, a block or a continued line, so that a prompt
  /// should ask for more.
  package let isIncomplete: Bool

  /// Whether the script must not run.
  package var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}
