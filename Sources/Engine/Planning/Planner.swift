import Evaluation

/// Makes runs of a request: names become values, and everything that stands in the way is said at once.
struct Planner: Sendable {
  /// More runs than this are a slip, not a plan.
  static let mostRuns = 100_000

  let repertoire: Repertoire
  /// Whether clients of the API may speak for agents.
  var holdsChats = false

  /// A request's runs, or why there can be none.
  struct Planned: Sendable {
    let plan: RunPlan
    let casts: [Cast]
    /// The result's agent; nil where evaluators bring several.
    let agent: Int?
    /// Their project; nil where they are of several.
    let project: Int?
    let runCount: Int
    let evaluators: [Evaluator]
    let repertoire: Repertoire
  }

  /// Each evaluator runs as often as the request says or, for a suite, as the evaluator itself.
  func plan(_ request: RunRequest, isSuite: Bool = false) async throws(BackendError) -> Planned {
    let inventory = repertoire.inventory
    var problems = request.problems + channelProblems(request) + inventory.problems(with: request)
    let (evaluators, selectionProblems) = try await selected(request)
    problems += selectionProblems.filter { !problems.contains($0) }
    let entries = evaluators.map { repertoire.entry(for: $0, request) }
    let tries = { (evaluator: Evaluator) in request.frequency ?? (isSuite ? evaluator.frequency ?? 1 : 1) }
    let runCount = runCount(of: evaluators, request, tries)
    problems += sizeProblems(runCount) + blockedProblems(entries, isSuite: isSuite)
    let agents = Set(entries.map(\.agent))
    let projects = Set(evaluators.map(\.project))
    // Without problems only: too many runs are told from their count, not by making them.
    let casts = problems.isEmpty ? evaluators.flatMap { inventory.casts(of: $0, request) } : []
    return Planned(
      plan: RunPlan(request: request, entries: entries, problems: problems),
      casts: casts.interleaved { tries($0.evaluator) }, agent: agents.count == 1 ? agents.first ?? nil : nil,
      project: projects.count == 1 ? projects.first : nil, runCount: runCount, evaluators: evaluators,
      repertoire: repertoire)
  }

  /// The evaluators' tries × max(1, personalities) × max(1, profiles).
  private func runCount(of evaluators: [Evaluator], _ request: RunRequest, _ tries: (Evaluator) -> Int) -> Int {
    var single = request
    single.frequency = 1
    let total = evaluators.reduce(0) { total, evaluator in
      let (sum, overflow) = total.addingReportingOverflow(tries(evaluator))
      return overflow ? .max : sum
    }
    return single.runCount(evaluators: total)
  }

  /// The evaluators that the request selects, or why it selects none.
  private func selected(_ request: RunRequest) async throws(BackendError) -> ([Evaluator], [RequestProblem]) {
    guard request.selectionProblems.isEmpty else { return ([], []) }
    do throws(BackendError) {
      let evaluators = try await repertoire.evaluators(of: request)
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

  private func channelProblems(_ request: RunRequest) -> [RequestProblem] {
    if request.chat != nil, !holdsChats {
      return [RequestProblem(.route, "only a server holds API chats: a client of it speaks for the agent", mend: nil)]
    }
    if let mode = request.route?.mode {
      let words = "the embedded engine reaches agents by their own connections, not via \(mode.rawValue)"
      return [RequestProblem(.route, words, mend: "run")]
    }
    guard request.channel == .voice else { return [] }
    return [RequestProblem(.channel, "the embedded engine holds runs as text, not by voice", mend: "channel auto")]
  }

  private func sizeProblems(_ count: Int) -> [RequestProblem] {
    guard count > Self.mostRuns else { return [] }
    return [
      RequestProblem(
        .frequency, "\(count) runs are more than the \(Self.mostRuns) that a request may have", mend: "run x1")
    ]
  }

  /// Evaluators that can't run are named with what keeps them from it, those that share it together; a suite's by their
  /// names, as nobody knows their ids.
  private func blockedProblems(_ entries: [RunPlan.Entry], isSuite: Bool) -> [RequestProblem] {
    let able = entries.filter(\.obstacles.isEmpty).map { String($0.id) }
    let isMendable = !able.isEmpty && able.count <= 20 && !isSuite
    let mend = isMendable ? "select evaluators \(able.joined(separator: " "))" : nil
    var order: [[String]] = []
    var blocked: [[String]: [String]] = [:]
    for entry in entries where !entry.obstacles.isEmpty {
      if blocked[entry.obstacles] == nil { order.append(entry.obstacles) }
      blocked[entry.obstacles, default: []].append(isSuite ? "'\(entry.name)'" : String(entry.id))
    }
    return order.map { obstacles in
      let ids = blocked[obstacles] ?? []
      let kind = isSuite ? "case" : "evaluator"
      let who = (ids.count == 1 ? kind : kind + "s") + " " + ids.joined(separator: isSuite ? ", " : " ")
      return RequestProblem(.scenarios, "\(who) can't run: \(obstacles.joined(separator: "; "))", mend: mend)
    }
  }
}

extension Workspace {
  /// The ids of the evaluators that a request selects; an agent narrows only what names no evaluator by itself.
  func ids(of request: RunRequest) async throws(BackendError) -> [Int] {
    let isNarrowed =
      switch request.selection {
      case .all, .first: request.project == nil
      case .evaluators, .folder, nil: false
      }
    return try await evaluatorIDs(
      request.selection, tags: request.tags, project: request.project, agent: isNarrowed ? agent(of: request) : nil)
  }
}

extension Workspace {
  /// The request's agent, by whichever id it is chosen.
  private func agent(of request: RunRequest) async throws(BackendError) -> Int? {
    guard let assistant = request.assistant else { return request.agent }
    return try await agent(assistant: assistant)?.id
  }
}

extension [Cast] {
  /// Each cast as often as it is to be tried, the first tries of all before the second ones, so that a slow moment of the
  /// machine isn't one evaluator's bad luck.
  fileprivate func interleaved(_ tries: (Cast) -> Int) -> [Cast] {
    guard let most = map(tries).max(), most > 0 else { return [] }
    return (1...most).flatMap { attempt in
      filter { tries($0) >= attempt }.map { cast in
        var cast = cast
        cast.attempt = attempt
        return cast
      }
    }
  }
}
