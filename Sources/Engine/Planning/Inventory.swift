import Evaluation

/// What a plan looks things up in: the workspace's agents, personalities, profiles and numbers, by id.
struct Inventory: Sendable {
  let agents: [Int: Agent]
  let personalities: [Int: Personality]
  let profiles: [Int: TestProfile]
  let numbers: [PhoneNumber]
  /// By project; those that have one.
  let rubrics: [Int: Rubric]

  static func load(from workspace: Workspace) async throws(BackendError) -> Inventory {
    Inventory(
      agents: index(try await workspace.agents(ListFilter()), by: \.id),
      personalities: index(try await workspace.personalities(ListFilter()), by: \.id),
      profiles: index(try await workspace.profiles(ListFilter()), by: \.id),
      numbers: try await workspace.numbers(),
      rubrics: index(try await workspace.projects(), by: \.id).compactMapValues(\.rubric))
  }

  private static func index<Thing>(_ things: [Thing], by id: (Thing) -> Int) -> [Int: Thing] {
    Dictionary(things.map { (id($0), $0) }) { first, _ in first }
  }

  /// What the request names and nothing goes by, and what else the workspace lacks for it.
  func problems(with request: RunRequest) -> [RequestProblem] {
    var problems: [RequestProblem] = []
    if let id = request.agent, agents[id] == nil {
      problems.append(RequestProblem(.agent, "there is no agent \(id)", mend: "list agents"))
    }
    if let id = request.assistant, agent(assistant: id) == nil {
      problems.append(RequestProblem(.assistant, "no agent has the assistant id '\(id)'", mend: "list agents"))
    }
    problems += unknown(request.personalities, in: personalities, "personality", .personalities)
    problems += unknown(request.profiles, in: profiles, "test profile", .profiles)
    if request.numbers == .different, numbers.isEmpty {
      problems.append(RequestProblem(.numbers, "the workspace has no phone numbers to give out", mend: "numbers same"))
    }
    return problems
  }

  private func unknown<Thing>(
    _ ids: [Int], in things: [Int: Thing], _ kind: String, _ field: RequestField
  ) -> [RequestProblem] {
    let missing = ids.filter { things[$0] == nil }
    guard !missing.isEmpty else { return [] }
    let names = missing.map(String.init).joined(separator: ", ")
    let list = field == .profiles ? "list profiles" : "list personalities"
    return [RequestProblem(field, "there is no \(kind) \(names)", mend: list)]
  }

  private func agent(assistant id: String) -> Agent? { agents.values.first { $0.assistantID == id } }

  /// The agent that an evaluator calls: the request's, otherwise its own.
  func agent(of evaluator: Evaluator, _ request: RunRequest) -> Agent? {
    if let assistant = request.assistant { return agent(assistant: assistant) }
    return (request.agent ?? evaluator.agent).flatMap { agents[$0] }
  }

  /// The judge of an evaluator's runs, by its checks and its project's rubric.
  func judge(of evaluator: Evaluator) throws(Obstacles) -> Judge {
    try Judge(evaluator, rubric: rubrics[evaluator.project])
  }

  /// One cast for each pair of a personality and a profile, the request's or the evaluator's own.
  func casts(of evaluator: Evaluator, _ request: RunRequest) -> [Cast] {
    let agent = agent(of: evaluator, request)
    let own = evaluator.personality.map { [$0] } ?? []
    let ownProfile = evaluator.profile.map { [$0] } ?? []
    let chosen = request.personalities.isEmpty ? own : request.personalities
    let data = request.profiles.isEmpty ? ownProfile : request.profiles
    return chosen.orNothing.flatMap { personality in
      data.orNothing.map { profile in
        Cast(
          evaluator: evaluator, agent: agent, personality: personality.flatMap { personalities[$0] },
          profile: profile.flatMap { profiles[$0] }, functionReach: request.functionReach)
      }
    }
  }
}

extension [Int] {
  /// The ids, or once nothing where there are none.
  fileprivate var orNothing: [Int?] { isEmpty ? [nil] : map(Optional.some) }
}
