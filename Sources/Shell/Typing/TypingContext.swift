/// What completion knows of the world beside the command table.
package struct TypingContext: Sendable {
  package var names: NameSnapshot
  /// The project and the agent that are chosen narrow what is offered.
  package var session: Session
  /// The names that can follow `$`: `last`, `1`, `env.HOME`.
  package var variables: [String]
  /// The entries of a folder, named as it is typed: `suites/`, or empty for the current one.
  package var files: @Sendable (String) -> [FileName]
  /// For the age of the names.
  package var now: ContinuousClock.Instant

  package init(
    names: NameSnapshot = NameSnapshot(), session: Session = Session(), variables: [String] = [],
    files: @escaping @Sendable (String) -> [FileName] = { _ in [] }, now: ContinuousClock.Instant = .now
  ) {
    self.names = names
    self.session = session
    self.variables = variables
    self.files = files
    self.now = now
  }
}
