import NIOCore

/// The machine's monotonic clock, with alarms that ring on an event loop: much cheaper than a task that sleeps.
struct EventLoopTimekeeper: Timekeeper {
  let group: any EventLoopGroup

  var now: Duration { .nanoseconds(NIODeadline.now().uptimeNanoseconds) }

  func alarm(after delay: Duration, _ ring: @escaping @Sendable () -> Void) -> any Alarm {
    group.any().scheduleTask(in: TimeAmount(delay), ring)
  }
}

extension Scheduled: Alarm {}
