package import Evaluation

/// Test suites, which are sent whole: `run_scenarios_json`.
extension RemoteBackend {
  /// A suite's agent, and how it is reached.
  private struct Target {
    let agent: Agent
    let channel: Channel
  }

  package func plan(suite: JSONObject, _ request: RunRequest) async throws(BackendError) -> SuitePlan {
    let (request, target) = try await prepared(request, suite)
    if isEvsh, let plan = try await ownPlan(request, suite, target.channel) { return plan }
    let outgoing = Outgoing(.runSuite, query: [("dry_run", "true")], body: request.body(suite, target.channel))
    let answer: JSONValue
    do throws(RequestFault) { answer = try await client.transport.read(outgoing).body } catch {
      throw suiteError(error)
    }
    guard let plan = answer["plan"], plan.object != nil else {
      throw client.error(.malformed("it answers the dry run of a test suite without a plan"))
    }
    return SuitePlan(wire: plan, request, target.channel)
  }

  /// The plan of a server of evsh's own; nil where it makes none, and a dry run tells why.
  private func ownPlan(
    _ request: RunRequest, _ suite: JSONObject, _ channel: Channel
  ) async throws(BackendError) -> SuitePlan? {
    let own = request.withOwn.object ?? [:]
    let body = own.merging(request.suiteBody(channel)).merging(["spec": .object(suite)])
    guard let answer = try await ownAnswer(.object(body)) else { return nil }
    return SuitePlan(wire: answer, of: request, definitions)
  }

  package func run(suite: JSONObject, _ request: RunRequest, key: String?) async throws(BackendError) -> RunResult {
    let (request, target) = try await prepared(request, suite)
    let launched = try await launch(
      Outgoing(.runSuite, body: request.body(suite, target.channel)), key,
      LostLaunch(label: request.label, agent: request.agent), refusal: suiteError)
    if launched.progress.total > 0 { return launched }
    // The answer needn't tell more than the id.
    do throws(BackendError) { return try await result(launched.id) } catch { return launched }
  }

  /// The request as it is sent, or all that it has no place for.
  private func prepared(
    _ request: RunRequest, _ suite: JSONObject
  ) async throws(BackendError) -> (request: RunRequest, target: Target) {
    var request = request.around(suite)
    let target = try await target(of: request)
    var problems = request.suiteProblems + request.limitProblems
    if let project = request.project, project != target.agent.project, target.agent.project != 0 {
      let own = target.agent.project
      problems.append(
        RequestProblem(.project, "agent \(target.agent.id) belongs to project \(own)", mend: "project \(own)"))
    }
    guard problems.isEmpty else { throw .refused(problems) }
    (request.agent, request.assistant) = (target.agent.id, nil)
    return (request, target)
  }

  /// The request's agent or, where it names none, the only one there is.
  private func target(of request: RunRequest) async throws(BackendError) -> Target {
    var filter = ListFilter()
    filter.project = request.agent == nil && request.assistant == nil ? request.project : nil
    let all = try await client.list(.listAgents, query: filter.query(.project)) { json in
      Agent(wire: json).map {
        Target(agent: $0, channel: request.channel == .auto ? Channel(wire: json) : request.channel)
      }
    }
    let known = all.filter { filter.project == nil || $0.agent.project == filter.project }
    if let id = request.agent {
      guard let target = known.first(where: { $0.agent.id == id }) else {
        throw .unknown(BackendError.Unknown(kind: "agent", name: String(id)))
      }
      return target
    }
    if let id = request.assistant {
      guard let target = known.first(where: { $0.agent.assistantID == id }) else {
        throw .unknown(BackendError.Unknown(kind: "assistant", name: id))
      }
      return target
    }
    guard let target = known.first, known.count == 1 else {
      let rest = known.isEmpty ? "there is none" : "there are several"
      throw .refused([
        RequestProblem(.agent, "a test suite needs the agent that it is for, and \(rest)", mend: "agent ID")
      ])
    }
    return target
  }

  /// What a fault comes to: complaints about the suite at their places in it, in either envelope.
  private func suiteError(_ fault: RequestFault) -> BackendError {
    guard case .status(400, let refusal, _) = fault else { return client.error(fault) }
    let problems = refusal.complaints.map(FileProblem.init(suite:))
    guard problems.contains(where: { !$0.location.isEmpty }) else { return client.error(fault) }
    return .badFile(problems)
  }
}

extension RunRequest {
  fileprivate func body(_ suite: JSONObject, _ channel: Channel) -> JSONValue {
    .object(suiteBody(channel).merging(["spec": .object(suite)]))
  }
}

extension FileProblem {
  /// The members of a suite's top.
  private static let members: Set<String> = ["version", "suite", "defaults", "scenarios", "$schema"]

  /// A complaint, in the suite where it names a place there.
  fileprivate init(suite complaint: WireRefusal.Complaint) {
    let text = complaint.text.sentence
    let path = complaint.field.map { $0.hasPrefix("spec.") ? String($0.dropFirst(5)) : $0 } ?? ""
    let top = String(path.prefix { $0 != "." && $0 != "[" })
    guard Self.members.contains(top) else {
      self.init(offset: 0, location: "", message: path.isEmpty ? text : "\(path): \(text)")
      return
    }
    let name = path[(path.lastIndex(of: ".").map { path.index(after: $0) } ?? path.startIndex)...]
    guard text == "this field is required" else {
      self.init(offset: 0, location: path, message: text)
      return
    }
    let owner = String(path.dropLast(name.count).dropLast())
    self.init(offset: 0, location: owner, message: "'\(name)' is missing", missing: String(name))
  }
}

extension SuitePlan {
  /// Reads the plan of a dry run.
  fileprivate init(wire plan: JSONValue, _ request: RunRequest, _ channel: Channel) {
    let evaluators = (plan["scenarios"]?.array ?? []).map { Evaluator(suiteCase: $0) }
    var request = request
    request.agent = plan["agent_id"]?.wireID ?? request.agent
    let entries = evaluators.map { RunPlan.Entry(id: $0.id, name: $0.name, agent: request.agent, channel: channel) }
    self.init(
      plan: RunPlan(request: request, entries: entries, problems: []), evaluators: evaluators,
      project: plan["project_id"]?.wireID,
      runCount: plan["total_runs"]?.wireInteger ?? evaluators.reduce(0) { $0 + ($1.frequency ?? 1) })
    cost = plan["estimated_cost"]?.wireNumber.flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Evaluator {
  /// Reads a case of a dry run's plan, which has no id yet.
  fileprivate init(suiteCase json: JSONValue) {
    self.init(id: 0, name: json["name"]?.wireText ?? "", project: 0)
    key = json["key"]?.wireText
    kind = json["type"]?.string.flatMap(Kind.init) ?? .instruction
    frequency = json["frequency"]?.wireInteger
    tags = json["tags"]?.wireTexts ?? []
  }
}
