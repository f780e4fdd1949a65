import Evaluation
import Hummingbird
import Synchronization
import Testing

@testable import REST

@Suite struct ThrottleTests {
  @Test func eachClientHasItsOwnSteadyRate() {
    let time = Mutex(Duration.zero)
    let throttle = Throttle(perSecond: 2) { time.withLock { $0 } }
    for _ in 0..<4 { #expect(throttle.admit(1) == nil) }
    #expect(throttle.admit(1) == 1)
    #expect(throttle.admit(2) == nil)
    time.withLock { $0 += .milliseconds(500) }
    #expect(throttle.admit(1) == nil)
    #expect(throttle.admit(1) == 1)
    // However long it was away, it may not save up more than two seconds' worth.
    time.withLock { $0 += .seconds(3600) }
    for _ in 0..<4 { #expect(throttle.admit(1) == nil) }
    #expect(throttle.admit(1) == 1)
  }

  @Test func theAnswerSaysWhenToComeAgain() {
    let response = Refusal.throttled(seconds: 7).response
    #expect(response.status.code == 429 && response.headers[.retryAfter] == "7")
    #expect(
      Refusal.throttled(seconds: 7).body
        == ["detail": "Request was throttled. Expected available in 7 seconds."])
  }
}
