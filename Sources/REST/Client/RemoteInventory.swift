import Evaluation

/// What a plan looks a request's names up in, as the server lists them.
struct RemoteInventory: Sendable {
  private let agents: [Int: Agent]
  /// How each of them is reached where nothing is said.
  private let channels: [Int: Channel]
  private let personalities: Set<Int>
  private let profiles: Set<Int>

  /// Only what the request names is asked for.
  static func load(
    for request: RunRequest, from backend: RemoteBackend
  ) async throws(BackendError) -> RemoteInventory {
    let all = ListFilter()
    let agents = try await backend.client.list(.listAgents) { json in
      Agent(wire: json).map { (agent: $0, channel: Channel(wire: json)) }
    }
    return RemoteInventory(
      agents: Dictionary(agents.map { ($0.agent.id, $0.agent) }) { first, _ in first },
      channels: Dictionary(agents.map { ($0.agent.id, $0.channel) }) { first, _ in first },
      personalities: request.personalities.isEmpty ? [] : Set(try await backend.personalities(all).map(\.id)),
      profiles: request.profiles.isEmpty ? [] : Set(try await backend.profiles(all).map(\.id)))
  }

  /// What the request names and nothing goes by.
  func problems(with request: RunRequest) -> [RequestProblem] {
    var problems: [RequestProblem] = []
    if let id = request.agent, agents[id] == nil {
      problems.append(RequestProblem(.agent, "there is no agent \(id)", mend: "list agents"))
    }
    if let id = request.assistant, assistantsAreTold, agent(assistant: id) == nil {
      problems.append(RequestProblem(.assistant, "no agent has the assistant id '\(id)'", mend: "list agents"))
    }
    problems += unknown(request.personalities, personalities, "personality", .personalities, "list personalities")
    return problems + unknown(request.profiles, profiles, "test profile", .profiles, "list profiles")
  }

  /// A server that keeps the providers' ids to itself still knows them.
  private var assistantsAreTold: Bool { agents.values.contains { $0.assistantID != nil } }

  private func unknown(
    _ ids: [Int], _ known: Set<Int>, _ kind: String, _ field: RequestField, _ mend: String
  ) -> [RequestProblem] {
    let missing = ids.filter { !known.contains($0) }
    if missing.isEmpty { return [] }
    let names = missing.map(String.init).joined(separator: ", ")
    return [RequestProblem(field, "there is no \(kind) \(names)", mend: mend)]
  }

  private func agent(assistant id: String) -> Agent? { agents.values.first { $0.assistantID == id } }

  /// What the plan says of an evaluator.
  func entry(for evaluator: Evaluator, _ request: RunRequest) -> RunPlan.Entry {
    let agent = request.assistant.map(agent(assistant:)) ?? (request.agent ?? evaluator.agent).flatMap { agents[$0] }
    return RunPlan.Entry(
      id: evaluator.id, name: evaluator.name, agent: agent?.id, channel: channel(to: agent, request))
  }

  private func channel(to agent: Agent?, _ request: RunRequest) -> Channel {
    if let mode = request.route?.mode { return mode.isText ? .text : .voice }
    return request.channel == .auto ? agent.flatMap { channels[$0.id] } ?? .text : request.channel
  }
}
