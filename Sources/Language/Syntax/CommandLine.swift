/// A command's name and its arguments, not yet bound to any command there is.
package struct CommandLine: Hashable, Sendable {
  package let name: Word
  package let arguments: [Word]
  /// Whether a bare `&` ends the line; it is not among the arguments.
  package let background: Bool
  package let span: Span
}
