import Synchronization

extension Timekeeper {
  /// Waits for so long, or until the task is cancelled.
  func rest(for delay: Duration) async {
    guard delay > .zero else { return }
    let sleep = Sleep()
    let alarm = alarm(after: delay) { sleep.end() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { sleep.begin($0) }
    } onCancel: {
      sleep.end()
    }
    alarm.cancel()
  }
}

/// A wait that may be over before it has begun.
private final class Sleep: Sendable {
  private enum State {
    case awake
    case asleep(CheckedContinuation<Void, Never>)
    case over
  }

  private let state = Mutex(State.awake)

  func begin(_ sleeper: CheckedContinuation<Void, Never>) {
    let isOver = state.withLock { state in
      if case .over = state { return true }
      state = .asleep(sleeper)
      return false
    }
    if isOver { sleeper.resume() }
  }

  func end() {
    let former = state.withLock { state in
      defer { state = .over }
      return state
    }
    if case .asleep(let sleeper) = former { sleeper.resume() }
  }
}
