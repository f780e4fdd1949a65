/// A project and an agent: those that a line, or the session, has chosen, and those that a thing belongs to.
struct NameScope: Sendable, Hashable {
  /// Nil for all of them.
  var project: Int?
  /// Nil for all of them.
  var agent: Int?

  /// How well something fits.
  enum Fit: Int {
    /// It belongs to the project and the agent, as far as they are chosen.
    case near
    /// It belongs to the project, and to another agent.
    case inside
    /// It belongs to another project.
    case outside
  }

  func fit(_ home: NameScope) -> Fit {
    if let project, let other = home.project, project != other { return .outside }
    if let agent, let other = home.agent, agent != other { return .inside }
    return .near
  }
}
