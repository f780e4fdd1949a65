import Synchronization

@testable import Engine

/// An engine's time that stands still until a test moves it.
final class MovedTime: Timekeeper {
  private struct State {
    var now = Duration.zero
    var lastID = 0
    var alarms: [Int: (time: Duration, ring: @Sendable () -> Void)] = [:]
    var watchers: [(time: Duration, resume: CheckedContinuation<Void, Never>)] = []
  }

  private struct SetAlarm: Alarm {
    let id: Int
    let time: MovedTime

    func cancel() { time.state.withLock { $0.alarms[id] = nil } }
  }

  private let state = Mutex(State())

  var now: Duration { state.withLock { $0.now } }

  func alarm(after delay: Duration, _ ring: @escaping @Sendable () -> Void) -> any Alarm {
    let (id, watchers) = state.withLock { state in
      state.lastID += 1
      let time = state.now + max(delay, .zero)
      state.alarms[state.lastID] = (time, ring)
      let watchers = state.watchers.filter { $0.time == time }
      state.watchers.removeAll { $0.time == time }
      return (state.lastID, watchers)
    }
    for watcher in watchers { watcher.resume.resume() }
    return SetAlarm(id: id, time: self)
  }

  /// Waits for an alarm that is to ring at this time, and moves time on to it.
  func ring(at time: Duration) async {
    await withCheckedContinuation { continuation in
      let isSet = state.withLock { state in
        if state.alarms.values.contains(where: { $0.time == time }) { return true }
        state.watchers.append((time, continuation))
        return false
      }
      if isSet { continuation.resume() }
    }
    let due = state.withLock { state in
      state.now = time
      let due = state.alarms.filter { $0.value.time <= time }
      for id in due.keys { state.alarms[id] = nil }
      return due.values
    }
    for alarm in due { alarm.ring() }
  }
}
