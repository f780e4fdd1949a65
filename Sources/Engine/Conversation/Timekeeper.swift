/// Monotonic time and alarms: an event loop's in the program, moved by hand in tests.
protocol Timekeeper: Sendable {
  /// Since an arbitrary start.
  var now: Duration { get }
  /// Rings once, after so long, unless cancelled before.
  func alarm(after delay: Duration, _ ring: @escaping @Sendable () -> Void) -> any Alarm
}

/// An alarm that has been set.
protocol Alarm: Sendable {
  func cancel()
}
