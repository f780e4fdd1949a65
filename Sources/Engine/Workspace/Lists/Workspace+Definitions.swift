import Evaluation
import GRDB

/// What there is, but for evaluators.
extension Workspace {
  func projects() async throws(BackendError) -> [Project] { try await definitions() }

  /// A project's agents, or all.
  func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent] {
    try await definitions(where: Self.belongs(to: filter.project))
  }

  /// The agent of a provider's id.
  func agent(assistant: String) async throws(BackendError) -> Agent? {
    let found: [Agent] = try await definitions(where: "assistant_id = \(assistant)")
    return found.first
  }

  /// The agents of these ids; those that there aren't are left out.
  func agents(_ ids: Set<Int>) async throws(BackendError) -> [Agent] {
    try await definitions(where: .isOne(of: ids))
  }

  /// Those that are enabled for a project, or all.
  func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality] {
    try await definitions(where: Self.isOpen(to: filter.project, in: "project"))
  }

  /// Those that a project's, and an agent's, evaluators may use, or all. An agent's are of its project.
  func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile] {
    let isOfProject: SQL =
      filter.agent.map { "(project IS NULL OR project = (SELECT project FROM agents WHERE id = \($0)))" } ?? "TRUE"
    return try await definitions(
      where: """
        \(Self.isOpen(to: filter.project, in: "project")) AND \(Self.isOpen(to: filter.agent, in: "agent"))
        AND \(isOfProject)
        """)
  }

  func numbers() async throws(BackendError) -> [PhoneNumber] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT id, number FROM numbers ORDER BY id")
        .map { PhoneNumber(id: $0["id"], number: $0["number"]) }
    }
  }

  /// All definitions of a kind that meet a condition, by ascending id.
  func definitions<Value: Definition>(where condition: SQL = "TRUE") async throws(BackendError) -> [Value] {
    try await read { try StoredDefinition<Value>.all($0, where: condition).map(\.value) }
  }

  private static func belongs(to project: Int?) -> SQL { project.map { "project = \($0)" } ?? "TRUE" }

  /// What belongs to nobody is open to everybody.
  private static func isOpen(to id: Int?, in column: String) -> SQL {
    id.map { "(\(sql: column) IS NULL OR \(sql: column) = \($0))" } ?? "TRUE"
  }
}
