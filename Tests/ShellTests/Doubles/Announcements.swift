import Shell
import Synchronization

/// Keeps what is announced, and lets a test wait for it.
final class Announcements: Announcer {
  private struct State {
    var lines: [String] = []
    var waiting: (count: Int, continuation: CheckedContinuation<Void, Never>)?
  }

  private let state = Mutex(State())

  var lines: [String] { state.withLock { $0.lines } }

  func announce(_ line: [Cell]) {
    let waiting: CheckedContinuation<Void, Never>? = state.withLock { state in
      state.lines.append(ReplyRenderer().message(line))
      guard let waiting = state.waiting, state.lines.count >= waiting.count else { return nil }
      state.waiting = nil
      return waiting.continuation
    }
    waiting?.resume()
  }

  /// The lines, once there are so many.
  func first(_ count: Int) async -> [String] {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.lines.count >= count { return true }
        state.waiting = (count, continuation)
        return false
      }
      if isThere { continuation.resume() }
    }
    return lines
  }
}
