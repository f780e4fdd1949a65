import Synchronization

/// What a server has logged, and a wait for what it will.
final class LogLines: Sendable {
  private struct State {
    var lines: [String] = []
    var watchers: [(isWanted: @Sendable (String) -> Bool, resume: CheckedContinuation<String, Never>)] = []
  }

  private let state = Mutex(State())

  var all: [String] { state.withLock { $0.lines } }

  @Sendable func add(_ line: String) {
    let watchers = state.withLock { state in
      state.lines.append(line)
      defer { state.watchers.removeAll { $0.isWanted(line) } }
      return state.watchers.filter { $0.isWanted(line) }
    }
    for watcher in watchers { watcher.resume.resume(returning: line) }
  }

  /// The first line that is wanted, as soon as there is one.
  func first(where isWanted: @escaping @Sendable (String) -> Bool) async -> String {
    await withCheckedContinuation { continuation in
      let found = state.withLock { state in
        let found = state.lines.first(where: isWanted)
        if found == nil { state.watchers.append((isWanted, continuation)) }
        return found
      }
      if let found { continuation.resume(returning: found) }
    }
  }
}
