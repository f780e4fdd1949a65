import Evaluation

/// Launches. The engine holds every run as text, also those that are asked for by voice; the answer says so.
extension Call {
  func launch() async throws(Refusal) -> JSONValue {
    if let url = fields["websocket_url"], url != .null, url != "" {
      throw .field("websocket_url", "this server reaches agents by their own connection: give the agent this address")
    }
    return try await library.launch(RunRequest(fields), key: launchKey).answer(names())
  }

  /// What a launch would come to; nothing is kept of it.
  func planRuns() async throws(Refusal) -> Answer {
    if fields["spec"] != nil { return try await planSuite() }
    var request = try RunRequest(fields)
    request.readOwn(of: fields)
    return .ok(try await library.plan(request).wire)
  }

  /// Each entry of `scenarios` names an evaluator; its address must be that of the agent.
  func launchByWebSocket() async throws(Refusal) -> JSONValue {
    var reader = FieldReader(fields)
    let agent = reader.integer("agent") ?? reader.integer("agent_id")
    let frequency = reader.integer("frequency", 1...100)
    if frequency == nil { reader.refuse("frequency", "this field is required") }
    let entries = reader["scenarios"]?.array ?? []
    if entries.isEmpty { reader.refuse("scenarios", "expected a list of {scenario, websocket_url}") }
    let ids = entries.compactMap { $0["scenario"]?.wholeNumber }
    if ids.count != entries.count { reader.refuse("scenarios", "each entry needs its 'scenario'") }
    try reader.finish()
    for (id, entry) in zip(ids, entries) { try await checkAddress(entry["websocket_url"], agent, evaluator: id) }
    var request = RunRequest()
    (request.agent, request.frequency, request.selection) = (agent, frequency, .evaluators(ids))
    request.label = fields["name"]?.string
    return try await library.launch(request, key: launchKey).answer(names())
  }

  private func checkAddress(_ url: JSONValue?, _ agent: Int?, evaluator: Int) async throws(Refusal) {
    var id = agent
    if id == nil { id = try await evaluatorsAgent(evaluator) }
    guard let id, let agent = try await library.agents().first(where: { $0.id == id }),
      case .websocket(let own, _)? = agent.connection?.endpoint
    else { throw .list(["Agent does not have a websocket URL"]) }
    if let url = url?.string, url != own {
      throw .field("scenarios", "the agent's own address is '\(own)', others are not called from here")
    }
  }

  private func evaluatorsAgent(_ id: Int) async throws(Refusal) -> Int? {
    do throws(Refusal) { return try await library.evaluator(id).agent } catch {
      guard error == .notFound else { throw error }
      throw .field("scenarios", "Invalid scenario IDs or scenarios not found: \(id)")
    }
  }
}
