import Synchronization

/// A clock on which rests are over at once, and are kept; only what waits as long as an answer may take waits until the
/// test says that it is over.
final class TestClock: Clock {
  /// A moment, since the clock's beginning.
  struct Instant: InstantProtocol {
    let offset: Duration
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  /// What a wait of this length or more is.
  private static let long = Duration.seconds(45)

  private struct State {
    var now = Duration.zero
    var rests: [Duration] = []
    var isExpired = false
    var count = 0
    var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  }

  private let state = Mutex(State())

  var now: Instant { Instant(offset: state.withLock { $0.now }) }
  var minimumResolution: Duration { .nanoseconds(1) }
  /// How long was rested, each time.
  var rests: [Duration] { state.withLock { $0.rests } }

  /// Ends what waits as long as an answer may take, now and later.
  func expire() {
    let waiting = state.withLock { state in
      state.isExpired = true
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for continuation in waiting { continuation.resume() }
  }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let rest = now.duration(to: deadline)
    if rest >= Self.long { return try await wait() }
    state.withLock { state in
      state.now = max(state.now, deadline.offset)
      state.rests.append(rest)
    }
    try Task.checkCancellation()
  }

  private func wait() async throws {
    let number = state.withLock { state in
      state.count += 1
      return state.count
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOver = state.withLock { state in
          if !state.isExpired, !Task.isCancelled { state.waiting[number] = continuation }
          return state.waiting[number] == nil
        }
        if isOver { continuation.resume(with: Task.isCancelled ? .failure(CancellationError()) : .success(())) }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(throwing: CancellationError())
    }
  }
}
