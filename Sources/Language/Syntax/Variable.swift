/// A variable's mention: `$name`, `$1`, `${name}`, `${env.NAME}`, `${name:-default}`.
package struct Variable: Hashable, Sendable {
  /// Without `$` and braces; `env.NAME` for one from the environment.
  package let name: String
  /// The plain text to take where the variable is not set.
  package let fallback: String?
  /// With `$` and braces.
  package let span: Span

  /// Whether its name is one that can be asked for.
  package var isMentionable: Bool { VariableReader.isMentionable(name) }
}
