import Evaluation

/// What `list` lists.
enum Listing: String, Sendable, CaseIterable {
  case evaluators, agents, projects, folders, tags, personalities, profiles, numbers, metrics, results, runs

  /// What it can be narrowed by.
  var filters: [String] {
    switch self {
    case .evaluators, .tags, .metrics: ["project", "agent", "folder", "tags"]
    case .agents, .personalities: ["project"]
    case .folders: ["project", "folder"]
    case .profiles: ["project", "agent"]
    case .projects, .numbers: []
    case .results: ["agent", "status", "outcome", "last"]
    case .runs: ["agent", "status", "outcome", "result", "last"]
    }
  }

  func reply(_ backend: any Backend, _ filter: ListFilter) async throws(BackendError) -> Reply {
    switch self {
    case .evaluators: .list(rawValue, try await backend.evaluators(filter), Evaluator.columns)
    case .agents: .list(rawValue, try await backend.agents(filter), Agent.columns)
    case .projects: .list(rawValue, try await backend.projects(), Project.columns)
    case .folders: .list(rawValue, try await backend.folders(filter), Folder.columns)
    case .tags: .list(rawValue, try await backend.tags(filter), [.text("tag", "tag") { $0 }])
    case .personalities: .list(rawValue, try await backend.personalities(filter), Personality.columns)
    case .profiles: .list(rawValue, try await backend.profiles(filter), TestProfile.columns)
    case .numbers: .list(rawValue, try await backend.numbers(), PhoneNumber.columns)
    case .metrics: .list(rawValue, try await backend.metrics(filter), [.text("metric", "metric") { $0 }])
    case .results: .list(rawValue, try await backend.results(filter), RunResult.columns)
    case .runs: .list(rawValue, try await backend.runs(filter), Run.columns)
    }
  }
}
