import Synchronization

/// Counts calls and the messages answered in them, and how many there were at the same time at most.
final class Tally: Sendable {
  private struct Count {
    var total = 0
    var now = 0
    var most = 0

    mutating func begin() -> Int {
      total += 1
      now += 1
      most = max(most, now)
      return total
    }
  }

  private let calls = Mutex(Count())
  private let requests = Mutex(Count())

  /// Its number.
  func callBegins() -> Int { calls.withLock { $0.begin() } }
  func callEnds() { calls.withLock { $0.now -= 1 } }
  func requestBegins() { requests.withLock { _ = $0.begin() } }
  func requestEnds() { requests.withLock { $0.now -= 1 } }

  /// As JSON, on one line.
  var text: String {
    let (calls, requests) = (calls.withLock { $0 }, requests.withLock { $0 })
    return "{\"calls\": \(calls.total), \"most_calls\": \(calls.most), "
      + "\"requests\": \(requests.total), \"most_requests\": \(requests.most)}"
  }
}
