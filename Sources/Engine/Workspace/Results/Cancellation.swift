/// What cancelling a result, or a run, came to.
struct Cancellation: Sendable, Hashable {
  /// The public API's end reason.
  static let reason = "run-cancelled-by-user"

  /// Runs that had not begun, and now never will.
  let ended: [Int]
  /// Runs that their owners have been asked to end: `renew` tells them.
  let underWay: [Int]
}
