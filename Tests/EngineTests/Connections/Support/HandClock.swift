import Synchronization

@testable import Engine

/// Time that stands still until it is moved, for tests that wait for an alarm to be set and never for time to pass.
final class HandClock: Timekeeper {
  private struct State {
    var now = Duration.zero
    var last = 0
    var pending: [Int: (due: Duration, ring: @Sendable () -> Void)] = [:]
    var watchers: [(due: Duration, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private struct Set: Alarm {
    let clock: HandClock
    let number: Int
    func cancel() { clock.state.withLock { $0.pending[number] = nil } }
  }

  private let state = Mutex(State())

  var now: Duration { state.withLock { $0.now } }
  /// How many alarms are set.
  var alarms: Int { state.withLock { $0.pending.count } }

  func alarm(after delay: Duration, _ ring: @escaping @Sendable () -> Void) -> any Alarm {
    let (number, watchers) = state.withLock { state in
      state.last += 1
      let due = state.now + delay
      state.pending[state.last] = (due, ring)
      let watchers = state.watchers.filter { $0.due == due }
      state.watchers.removeAll { $0.due == due }
      return (state.last, watchers)
    }
    for watcher in watchers { watcher.continuation.resume() }
    return Set(clock: self, number: number)
  }

  /// Waits until an alarm is set that will ring after so long.
  func untilAlarm(after delay: Duration) async {
    await withCheckedContinuation { continuation in
      let isSet = state.withLock { state in
        let due = state.now + delay
        if state.pending.values.contains(where: { $0.due == due }) { return true }
        state.watchers.append((due, continuation))
        return false
      }
      if isSet { continuation.resume() }
    }
  }

  /// Moves the time on, and rings what is due.
  func advance(by delay: Duration) {
    let due = state.withLock { state in
      state.now += delay
      let due = state.pending.filter { $0.value.due <= state.now }
      for number in due.keys { state.pending[number] = nil }
      return due.values.sorted { $0.due < $1.due }
    }
    for alarm in due { alarm.ring() }
  }

  /// Waits for the alarm, and moves the time on to it.
  func ring(after delay: Duration) async {
    await untilAlarm(after: delay)
    advance(by: delay)
  }
}
