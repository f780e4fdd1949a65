import Evaluation
import Synchronization

/// How a result comes along, for those who follow it: the newest state, and a wait for the next.
final class ResultMonitor: Sendable {
  /// A state that was seen.
  struct Snapshot: Sendable {
    fileprivate(set) var version = 0
    fileprivate(set) var progress: ResultProgress
    /// Whether this process does no more of it.
    fileprivate(set) var isClosed = false
    /// Why it could not be carried on.
    fileprivate(set) var failure: BackendError?
  }

  private struct State {
    var snapshot: Snapshot
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextWaiter = 0
  }

  private let state: Mutex<State>

  init(_ progress: ResultProgress) { state = Mutex(State(snapshot: Snapshot(progress: progress))) }

  /// Of what this process is not about.
  static var closed: ResultMonitor {
    let monitor = ResultMonitor(ResultProgress())
    monitor.close()
    return monitor
  }

  var snapshot: Snapshot { state.withLock { $0.snapshot } }

  func update(_ change: (inout ResultProgress) -> Void) { alter { change(&$0.progress) } }

  /// Nothing more comes.
  func close() { alter { $0.isClosed = true } }

  /// Nothing more comes, for this reason.
  func fail(_ failure: BackendError) {
    alter { snapshot in
      snapshot.failure = failure
      snapshot.isClosed = true
    }
  }

  private func alter(_ change: (inout Snapshot) -> Void) {
    let waiters = state.withLock { state in
      change(&state.snapshot)
      state.snapshot.version += 1
      defer { state.waiters = [:] }
      return state.waiters.values
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Waits until the state is another than the one that was seen, the deadline has come, or the task is cancelled.
  func change(since seen: Snapshot, before deadline: Duration?, _ timekeeper: any Timekeeper) async {
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    let alarm = deadline.map { timekeeper.alarm(after: $0 - timekeeper.now) { self.wake(id) } }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          // Looked at under the lock: the alarm may have rung already, and found nobody to wake.
          let isDue = deadline.map { timekeeper.now >= $0 } ?? false
          if state.snapshot.version != seen.version || isDue || Task.isCancelled { return true }
          state.waiters[id] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      wake(id)
    }
    alarm?.cancel()
  }

  private func wake(_ id: Int) {
    state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
  }
}
