/// What evsh tells the program that started it.
package enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  /// Done, and every expectation held.
  case success = 0
  /// A run or an expectation failed.
  case failed = 1
  /// evsh was called wrongly.
  case usage = 2
  /// The script has an error.
  case script = 3
  /// No connection, or no answer in time.
  case unreachable = 4
  /// Not authenticated, or not allowed.
  case unauthorized = 5
  /// The server or engine refused the request.
  case refused = 6
  /// A defect in evsh.
  case defect = 70
  /// Interrupted by Ctrl-C or a signal.
  case interrupted = 130

  /// For the README's table and `help`.
  package var meaning: String {
    switch self {
    case .success: "done, and every expectation held"
    case .failed: "a run or an expectation failed"
    case .usage: "evsh was called wrongly"
    case .script: "the script has an error"
    case .unreachable: "no connection, or no answer in time"
    case .unauthorized: "not authenticated, or not allowed"
    case .refused: "the server or engine refused the request"
    case .defect: "a defect in evsh"
    case .interrupted: "interrupted; the calls it started were ended first"
    }
  }
}
