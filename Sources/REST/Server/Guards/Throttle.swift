import Synchronization

/// How often each client may come: a bucket that fills at a steady rate and holds two seconds of it.
final class Throttle: Sendable {
  private struct Bucket {
    var tokens: Double
    var filledAt: Duration
  }

  private let rate: Double
  private let now: @Sendable () -> Duration
  private let buckets = Mutex<[Int: Bucket]>([:])

  /// `now` is the time since some moment.
  init(perSecond rate: Int, now: (@Sendable () -> Duration)? = nil) {
    self.rate = Double(rate)
    let start = ContinuousClock.now
    self.now = now ?? { start.duration(to: .now) }
  }

  /// Lets a client's request pass, or says after how many seconds it may be tried again.
  func admit(_ client: Int) -> Int? {
    let now = now()
    return buckets.withLock { buckets in
      var bucket = buckets[client] ?? Bucket(tokens: 2 * rate, filledAt: now)
      let seconds: Double = (now - bucket.filledAt) / .seconds(1)
      bucket.tokens = min(2 * rate, bucket.tokens + rate * seconds)
      bucket.filledAt = now
      defer { buckets[client] = bucket }
      guard bucket.tokens >= 1 else { return max(1, Int(((1 - bucket.tokens) / rate).rounded(.up))) }
      bucket.tokens -= 1
      return nil
    }
  }
}
