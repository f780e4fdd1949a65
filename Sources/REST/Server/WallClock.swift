package import Evaluation
import NIOCore
import NIOPosix

/// Today's time, and alarms by it: the machine's in the program, moved by hand in tests.
package protocol WallClock: Sendable {
  var now: Timestamp { get }
  /// Rings once, at that time or as soon as it is over, unless cancelled before.
  func alarm(at time: Timestamp, _ ring: @escaping @Sendable () -> Void) -> any WallAlarm
}

/// An alarm that has been set.
package protocol WallAlarm: Sendable {
  func cancel()
}

/// The machine's clock, with alarms that ring on an event loop; where the clock is set meanwhile they ring as they would
/// have without that.
package struct MachineClock: WallClock {
  private let read: @Sendable () -> Timestamp

  /// `read` gives today's time.
  package init(_ read: @escaping @Sendable () -> Timestamp) { self.read = read }

  package var now: Timestamp { read() }

  package func alarm(at time: Timestamp, _ ring: @escaping @Sendable () -> Void) -> any WallAlarm {
    let wait = max(0, time.microseconds - now.microseconds)
    return MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: .microseconds(Int64(wait)), ring)
  }
}

extension Scheduled: WallAlarm {}
