/// A kind of thing that the API has, and the names of its path: the published versions and their `-external` twins,
/// which clients mix.
enum Resource: Sendable, Hashable {
  case projects, organizations, agents, personalities, profiles, numbers, metrics, evaluators, results, runs
  case cronJobs

  /// The documented path first, then the others; without slashes around them.
  var paths: [String] {
    switch self {
    case .projects: ["user/v1/projects", "user/v1/projects-external"]
    case .organizations: ["user/organizations", "user/v1/organizations"]
    case .agents: Self.versions(of: "aiagents", ["v2", "v1"])
    case .personalities: Self.versions(of: "personalities")
    case .profiles: Self.versions(of: "test-profiles")
    case .numbers: Self.versions(of: "phone-numbers")
    case .metrics: Self.versions(of: "metrics", ["v2", "v1"])
    case .evaluators: Self.versions(of: "scenarios")
    case .results: Self.versions(of: "results")
    case .runs: Self.versions(of: "runs")
    case .cronJobs: ["schedules/v1/cron-jobs", "schedules/v1/cron-jobs-external"]
    }
  }

  private static func versions(of name: String, _ versions: [String] = ["v1", "v2"]) -> [String] {
    versions.flatMap { ["test_framework/\($0)/\(name)", "test_framework/\($0)/\(name)-external"] }
  }
}
