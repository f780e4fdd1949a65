import Synchronization

@testable import Engine

/// Time that stands still until a test moves it.
final class ManualTimekeeper: Timekeeper {
  private struct State {
    var now = Duration.zero
    var nextID = 0
    var alarms: [Int: (time: Duration, ring: @Sendable () -> Void)] = [:]
    var watchers: [(time: Duration, resume: CheckedContinuation<Void, Never>)] = []
  }

  private struct SetAlarm: Alarm {
    let id: Int
    let timekeeper: ManualTimekeeper

    func cancel() { timekeeper.state.withLock { $0.alarms[id] = nil } }
  }

  private let state = Mutex(State())

  var now: Duration { state.withLock { $0.now } }
  /// How many alarms are set.
  var alarms: Int { state.withLock { $0.alarms.count } }

  func alarm(after delay: Duration, _ ring: @escaping @Sendable () -> Void) -> any Alarm {
    let (id, watchers) = state.withLock { state in
      state.nextID += 1
      let time = state.now + max(delay, .zero)
      state.alarms[state.nextID] = (time, ring)
      let watchers = state.watchers.filter { $0.time == time }
      state.watchers.removeAll { $0.time == time }
      return (state.nextID, watchers)
    }
    for watcher in watchers { watcher.resume.resume() }
    return SetAlarm(id: id, timekeeper: self)
  }

  /// Moves time on; the alarms on the way ring in the order of their times, and see the time they were set for.
  func advance(by duration: Duration) {
    let end = now + duration
    while let ring = nextAlarm(before: end) { ring() }
    state.withLock { $0.now = end }
  }

  /// Returns once an alarm is set for the time.
  func waiting(until time: Duration) async {
    await withCheckedContinuation { continuation in
      let isSet = state.withLock { state in
        if state.alarms.values.contains(where: { $0.time == time }) { return true }
        state.watchers.append((time, continuation))
        return false
      }
      if isSet { continuation.resume() }
    }
  }

  /// Waits for an alarm that is to ring after so long, and moves time on to it.
  func ring(after delay: Duration) async {
    await waiting(until: now + delay)
    advance(by: delay)
  }

  private func nextAlarm(before end: Duration) -> (@Sendable () -> Void)? {
    state.withLock { state in
      let due = state.alarms.filter { $0.value.time <= end }
      guard let (id, alarm) = due.min(by: { ($0.value.time, $0.key) < ($1.value.time, $1.key) }) else { return nil }
      state.alarms[id] = nil
      state.now = max(state.now, alarm.time)
      return alarm.ring
    }
  }
}
