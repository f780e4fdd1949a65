import Evaluation
import Synchronization

/// The definitions of one generation of the workspace, and what is made of them only once: whatever is planned and held
/// while the workspace stays the same shares it.
final class Repertoire: Sendable {
  /// More of a kind aren't kept: a workspace may have a hundred thousand evaluators.
  private static let most = 1000

  private struct Part: Hashable {
    let evaluator: Int
    let personality: Int?
    let profile: TestProfile?
    /// Requests choose the agent, and with it who opens the call.
    let agentSpeaksFirst: Bool?
  }

  private struct Kept {
    var selections: [RunRequest: [Int]] = [:]
    var evaluators: [Int: Evaluator] = [:]
    var scripts: [Part: CallerScript] = [:]
    var judges: [Int: Judge] = [:]
  }

  let generation: Int
  let inventory: Inventory
  private let workspace: Workspace
  private let kept = Mutex(Kept())

  /// The definitions as they are now.
  static func load(from workspace: Workspace) async throws(BackendError) -> Repertoire {
    // Asked first: what changes from here on makes this old.
    let generation = try await workspace.generation()
    return Repertoire(generation, try await Inventory.load(from: workspace), workspace)
  }

  private init(_ generation: Int, _ inventory: Inventory, _ workspace: Workspace) {
    self.generation = generation
    self.inventory = inventory
    self.workspace = workspace
  }

  /// The evaluators that a request selects, by ascending id.
  func evaluators(of request: RunRequest) async throws(BackendError) -> [Evaluator] {
    let selecting = request.selecting
    if let ids = kept.withLock({ $0.selections[selecting] }) { return try await evaluators(ids) }
    let ids = try await workspace.ids(of: selecting)
    if ids.count <= Self.most { kept.withLock { $0.selections.keep(ids, for: selecting, Self.most) } }
    return try await evaluators(ids)
  }

  /// Evaluators of these ids, by ascending id; those that there aren't are left out.
  func evaluators(_ ids: [Int]) async throws(BackendError) -> [Evaluator] {
    let known = kept.withLock { kept in ids.sorted().compactMap { kept.evaluators[$0] } }
    guard known.count < ids.count else { return known }
    let evaluators = try await workspace.evaluators(ids)
    if ids.count <= Self.most {
      kept.withLock { kept in
        for evaluator in evaluators { kept.evaluators.keep(evaluator, for: evaluator.id, Self.most) }
      }
    }
    return evaluators
  }

  func script(of cast: Cast) throws(Obstacles) -> CallerScript {
    let part = Part(
      evaluator: cast.evaluator.id, personality: cast.personality?.id, profile: cast.profile,
      agentSpeaksFirst: cast.agent?.speaksFirst)
    if let script = kept.withLock({ $0.scripts[part] }) { return script }
    let script = try cast.script()
    kept.withLock { $0.scripts.keep(script, for: part, Self.most) }
    return script
  }

  /// The judge of an evaluator's runs; its regular expressions are compiled once.
  func judge(of evaluator: Evaluator) throws(Obstacles) -> Judge {
    if let judge = kept.withLock({ $0.judges[evaluator.id] }) { return judge }
    let judge = try inventory.judge(of: evaluator)
    kept.withLock { $0.judges.keep(judge, for: evaluator.id, Self.most) }
    return judge
  }
}

extension Dictionary {
  /// Adds a value; where there are so many already they make room.
  fileprivate mutating func keep(_ value: Value, for key: Key, _ most: Int) {
    if count >= most { removeAll(keepingCapacity: true) }
    self[key] = value
  }
}

extension RunRequest {
  /// What of it selects evaluators.
  var selecting: RunRequest {
    var request = RunRequest()
    request.selection = selection
    request.tags = tags
    request.project = project
    request.agent = agent
    request.assistant = assistant
    return request
  }
}
