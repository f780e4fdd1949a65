/// The kinds of things that a workspace defines, each with a table of its own.
enum DefinitionKind: String, Sendable, CaseIterable {
  case project, agent, personality
  case profile = "test profile"
  case evaluator

  /// In messages and summaries.
  var word: String { rawValue }

  var table: String {
    switch self {
    case .project: "projects"
    case .agent: "agents"
    case .personality: "personalities"
    case .profile: "profiles"
    case .evaluator: "evaluators"
    }
  }

  /// The table's column with the project it belongs to; a project belongs to none.
  var projectColumn: String { self == .project ? "NULL" : "project" }
}
