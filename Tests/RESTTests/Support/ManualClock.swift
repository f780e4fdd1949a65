import Evaluation
import Synchronization

@testable import REST

/// Today's time, which stands still until a test moves it; it begins at 2023-11-14 22:13:20.
final class ManualClock: WallClock {
  private struct State {
    var now = Timestamp(microseconds: 1_700_000_000_000_000)
    var count = 0
    var alarms: [Int: (time: Timestamp, ring: @Sendable () -> Void)] = [:]
    var watchers: [(time: Timestamp, resume: CheckedContinuation<Void, Never>)] = []
  }

  private struct SetAlarm: WallAlarm {
    let id: Int
    let clock: ManualClock

    func cancel() { clock.state.withLock { $0.alarms[id] = nil } }
  }

  private let state = Mutex(State())

  var now: Timestamp { state.withLock { $0.now } }
  /// When alarms are set for.
  var alarms: [Timestamp] { state.withLock { $0.alarms.values.map(\.time) }.sorted() }

  func alarm(at time: Timestamp, _ ring: @escaping @Sendable () -> Void) -> any WallAlarm {
    let (id, watchers) = state.withLock { state in
      state.count += 1
      state.alarms[state.count] = (time, ring)
      let watchers = state.watchers.filter { $0.time == time }
      state.watchers.removeAll { $0.time == time }
      return (state.count, watchers)
    }
    for watcher in watchers { watcher.resume.resume() }
    return SetAlarm(id: id, clock: self)
  }

  /// Moves time on by so many seconds, or back, and rings what is set for then or before.
  func advance(by seconds: Double) {
    let due = state.withLock { state in
      state.now = state.now.advanced(by: .seconds(seconds))
      let due = state.alarms.filter { $0.value.time <= state.now }
      for id in due.keys { state.alarms[id] = nil }
      return due.values.sorted { $0.time < $1.time }
    }
    for alarm in due { alarm.ring() }
  }

  /// Waits until an alarm is set for a time so many seconds from now.
  func untilAlarm(in seconds: Double) async {
    await withCheckedContinuation { continuation in
      let isSet = state.withLock { state in
        let time = state.now.advanced(by: .seconds(seconds))
        if state.alarms.values.contains(where: { $0.time == time }) { return true }
        state.watchers.append((time, continuation))
        return false
      }
      if isSet { continuation.resume() }
    }
  }
}
