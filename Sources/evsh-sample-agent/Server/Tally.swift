import Synchronization

/// Counts calls and the messages answered in them, how many there were at the same time at most, and how long callers took
/// to speak again.
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
  /// Microseconds from each answer to the caller's next message.
  private let replies = Mutex<[UInt32]>([])

  /// Its number.
  func callBegins() -> Int { calls.withLock { $0.begin() } }
  func callEnds() { calls.withLock { $0.now -= 1 } }
  func requestBegins() { requests.withLock { _ = $0.begin() } }
  func requestEnds() { requests.withLock { $0.now -= 1 } }
  func callerReplies(microseconds: Int64) { replies.withLock { $0.append(UInt32(clamping: microseconds)) } }

  /// As JSON, on one line.
  var text: String {
    let (calls, requests) = (calls.withLock { $0 }, requests.withLock { $0 })
    let replies = replies.withLock { $0 }.sorted()
    let reply = { (share: Int) in replies.isEmpty ? 0 : replies[(replies.count - 1) * share / 100] }
    return "{\"calls\": \(calls.total), \"most_calls\": \(calls.most), "
      + "\"requests\": \(requests.total), \"most_requests\": \(requests.most), "
      + "\"reply_us\": {\"median\": \(reply(50)), \"p99\": \(reply(99)), \"most\": \(reply(100))}}"
  }
}
