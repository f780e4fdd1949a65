import Evaluation
import Synchronization

/// What commands look up again and again, kept in memory while the workspace stays the same.
///
/// Another process may import meanwhile: whether one did is asked at most ten times a second, but for a plan always.
final class Catalog: Sendable {
  /// What was looked up.
  enum Key: Hashable {
    case projects, agents, personalities, profiles
    case count(RunRequest)
  }

  private struct State {
    var repertoire: Repertoire?
    var generation = 0
    var checkedAt: Duration?
    var values: [Key: any Sendable] = [:]
  }

  private static let patience = Duration.milliseconds(100)
  /// More values than these are not kept: a long script counts another selection in each line.
  private static let most = 64

  private let workspace: Workspace
  private let timekeeper: any Timekeeper
  private let state = Mutex(State())

  init(_ workspace: Workspace, _ timekeeper: any Timekeeper) {
    self.workspace = workspace
    self.timekeeper = timekeeper
  }

  /// The value of a key, looked up where it isn't known or the workspace has changed.
  func value<Value: Sendable>(
    _ key: Key, _ look: () async throws(BackendError) -> Value
  ) async throws(BackendError) -> Value {
    try await refresh()
    if let known = state.withLock({ $0.values[key] }) as? Value { return known }
    let generation = state.withLock { $0.generation }
    let value = try await look()
    state.withLock { state in
      guard state.generation == generation else { return }
      if state.values.count >= Self.most { state.values = [:] }
      state.values[key] = value
    }
    return value
  }

  /// The definitions as they are now, and not a moment ago: what is planned is to be right.
  func repertoire() async throws(BackendError) -> Repertoire {
    let generation = try await workspace.generation()
    if let known = state.withLock({ $0.repertoire }), known.generation == generation { return known }
    let repertoire = try await Repertoire.load(from: workspace)
    state.withLock { $0.repertoire = repertoire }
    return repertoire
  }

  /// Forgets everything where the workspace has changed.
  private func refresh() async throws(BackendError) {
    let now = timekeeper.now
    guard state.withLock({ $0.checkedAt.map { now - $0 >= Self.patience } ?? true }) else { return }
    let generation = try await workspace.generation()
    state.withLock { state in
      state.checkedAt = now
      if state.generation != generation { state.values = [:] }
      state.generation = generation
    }
  }

  /// This process has changed the workspace.
  func expire() { state.withLock { $0.checkedAt = nil } }
}
