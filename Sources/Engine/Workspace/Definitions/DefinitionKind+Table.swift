import Evaluation

/// Each kind has a table of its own.
extension DefinitionKind {
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

  /// The name of the workspace file's list.
  var list: String { self == .profile ? "test_profiles" : table }
}
