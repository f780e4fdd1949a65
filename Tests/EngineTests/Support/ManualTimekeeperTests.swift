import Synchronization
import Testing

@testable import Engine

@Suite struct ManualTimekeeperTests {
  @Test func alarmsRingInTheirOrderAtTheirTimes() {
    let time = ManualTimekeeper()
    let rung = Mutex<[Duration]>([])
    for delay in [3, 1, 2] {
      _ = time.alarm(after: .seconds(delay)) { rung.withLock { $0.append(time.now) } }
    }
    time.alarm(after: .seconds(1)) { rung.withLock { $0.append(.seconds(-1)) } }.cancel()
    time.advance(by: .seconds(2))
    #expect(rung.withLock { $0 } == [.seconds(1), .seconds(2)])
    #expect(time.now == .seconds(2))
  }

  @Test func itCanBeAwaitedThatSomeoneWaits() async {
    let time = ManualTimekeeper()
    let woken = Task {
      await withCheckedContinuation { continuation in
        _ = time.alarm(after: .seconds(5)) { continuation.resume() }
      }
      return time.now
    }
    await time.waiting(until: .seconds(5))
    time.advance(by: .seconds(9))
    _ = await woken.value
    #expect(time.now == .seconds(9))
  }
}
