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

  /// What the plan says of an evaluator.
  func entry(for evaluator: Evaluator, _ request: RunRequest) -> RunPlan.Entry {
    let agent = agent(of: evaluator, request)
    var obstacles = agentObstacles(agent, request)
    var notes: [String] = []
    for cast in casts(of: evaluator, request) {
      do throws(Obstacles) {
        notes += try cast.notes(request.model).filter { !notes.contains($0) }
      } catch {
        obstacles += error.lines.filter { !obstacles.contains($0) }
      }
      obstacles += projectObstacles(cast, agent).filter { !obstacles.contains($0) }
    }
    do throws(Obstacles) { notes += try judge(of: evaluator).notes(request.model) } catch { obstacles += error.lines }
    return RunPlan.Entry(
      id: evaluator.id, name: evaluator.name, agent: agent?.id, channel: .text, obstacles: obstacles, notes: notes)
  }

  private func agentObstacles(_ agent: Agent?, _ request: RunRequest) -> [String] {
    guard let agent else {
      // An agent that was named and isn't there has been reported already.
      return request.agent == nil && request.assistant == nil ? ["no agent is chosen, 'agent ID' chooses one"] : []
    }
    // A client speaks for it.
    if request.chat != nil { return [] }
    guard let connection = agent.connection else {
      return ["agent \(agent.id) '\(agent.name)' has no connection that the embedded engine can use"]
    }
    do throws(Obstacles) { _ = try connection.ready } catch {
      return error.lines.map { "agent \(agent.id) '\(agent.name)': \($0)" }
    }
    return []
  }

  /// A personality must be enabled for the agent's project.
  private func projectObstacles(_ cast: Cast, _ agent: Agent?) -> [String] {
    guard let personality = cast.personality, let project = personality.project, let agent, agent.project != project
    else { return [] }
    return ["personality \(personality.id) isn't enabled for project \(agent.project)"]
  }
}

extension [Int] {
  /// The ids, or once nothing where there are none.
  fileprivate var orNothing: [Int?] { isEmpty ? [nil] : map(Optional.some) }
}
