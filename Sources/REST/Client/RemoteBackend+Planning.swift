package import Evaluation

/// What a request comes to, by the server's lists: nothing is sent that launches anything.
extension RemoteBackend {
  /// Up to so many evaluators are asked for one by one, more are looked up in the list of all.
  private static let mostAsked = 10

  package func count(_ request: RunRequest) async throws(BackendError) -> Int { try await selected(request).count }

  package func plan(_ request: RunRequest) async throws(BackendError) -> RunPlan {
    if isEvsh, let plan = try await ownPlan(request) { return plan }
    let known = try await RemoteInventory.load(for: request, from: self)
    var problems = request.problems + known.problems(with: request)
    let (evaluators, selectionProblems) = try await evaluators(of: request)
    problems += selectionProblems.filter { !problems.contains($0) }
    return RunPlan(request: request, entries: evaluators.map { known.entry(for: $0, request) }, problems: problems)
  }

  /// The plan of a server of evsh's own, which knows what can't run and why; nil where it makes none: older ones have no
  /// such operation, and what isn't there for a project's key is told apart by the lists.
  private func ownPlan(_ request: RunRequest) async throws(BackendError) -> RunPlan? {
    try await ownAnswer(request.withOwn).flatMap { RunPlan(wire: $0, of: request) }
  }

  /// What the operation of evsh's own answers; nil where the server has none, or refuses.
  func ownAnswer(_ body: JSONValue) async throws(BackendError) -> JSONValue? {
    do throws(RequestFault) {
      return try await client.transport.read(Outgoing(.planRuns, body: body)).body
    } catch {
      if case .status(400, _, _) = error { return nil }
      if case .status(404, _, _) = error { return nil }
      throw client.error(error)
    }
  }

  private func evaluators(of request: RunRequest) async throws(BackendError) -> ([Evaluator], [RequestProblem]) {
    guard request.selectionProblems.isEmpty else { return ([], []) }
    do throws(BackendError) {
      let evaluators = try await selected(request)
      guard !evaluators.isEmpty else {
        return ([], [RequestProblem(.scenarios, "no evaluators are selected by this", mend: "list evaluators")])
      }
      return (evaluators, [])
    } catch {
      switch error {
      case .unknown(let unknown):
        return ([], [RequestProblem(.scenarios, unknown.message, mend: unknown.list, value: unknown.name)])
      case .refused(let problems): return ([], problems)
      default: throw error
      }
    }
  }

  /// The evaluators that a request selects: a list of ids in its order and what tags add to it, everything else by
  /// ascending id. Throws for each id, folder or tag that there isn't.
  private func selected(_ request: RunRequest) async throws(BackendError) -> [Evaluator] {
    try await requireTags(request.tags)
    var scope = ListFilter()
    scope.project = request.project
    scope.tags = request.tags
    switch request.selection {
    case .evaluators(let ids):
      let listed = try await existing(ids)
      if request.tags.isEmpty { return listed }
      let known = Set(listed.map(\.id))
      return listed + (try await evaluators(scope)).filter { !known.contains($0.id) }
    case .folder(let path):
      scope.folder = path
      let found = try await evaluators(scope)
      if found.isEmpty { try await requireFolder(path, request.project) }
      return found
    case .all, .first:
      if request.project == nil { scope.agent = try await agent(of: request) }
      let found = try await evaluators(scope)
      if case .first(let count) = request.selection { return Array(found.prefix(count)) }
      return found
    case nil: return request.tags.isEmpty ? [] : try await evaluators(scope)
    }
  }

  /// The request's agent, by whichever id it is chosen.
  private func agent(of request: RunRequest) async throws(BackendError) -> Int? {
    guard let assistant = request.assistant else { return request.agent }
    return try await agents(ListFilter()).first { $0.assistantID == assistant }?.id
  }

  /// Evaluators of these ids, in their order; throws for each that there isn't.
  func existing(_ ids: [Int]) async throws(BackendError) -> [Evaluator] {
    var seen: Set<Int> = []
    let wanted = ids.filter { seen.insert($0).inserted }
    var found: [Int: Evaluator] = [:]
    if wanted.count > Self.mostAsked {
      for evaluator in try await evaluators(ListFilter()) { found[evaluator.id] = evaluator }
    } else {
      for id in wanted {
        do throws(BackendError) { found[id] = try await evaluator(id) } catch {
          guard case .unknown = error else { throw error }
        }
      }
    }
    let unknown = wanted.filter { found[$0] == nil }
    switch unknown.count {
    case 0: return wanted.compactMap { found[$0] }
    case 1: throw .unknown(BackendError.Unknown(kind: "evaluator", name: String(unknown[0])))
    default:
      throw .refused(
        unknown.map {
          RequestProblem(.scenarios, "there is no evaluator \($0)", mend: "list evaluators", value: String($0))
        })
    }
  }

  private func requireTags(_ tags: [String]) async throws(BackendError) {
    if tags.isEmpty { return }
    let known = try await self.tags(ListFilter())
    if let unknown = tags.first(where: { !known.contains($0) }) {
      throw .unknown(BackendError.Unknown(kind: "tag", name: unknown, known: known))
    }
  }

  private func requireFolder(_ path: String, _ project: Int?) async throws(BackendError) {
    var filter = ListFilter()
    filter.project = project
    let known = try await folders(filter).map(\.path)
    if known.contains(path) { return }
    let scope = project.map { "in project \($0)" } ?? ""
    throw .unknown(BackendError.Unknown(kind: "folder", name: path, scope: scope, known: known))
  }
}
