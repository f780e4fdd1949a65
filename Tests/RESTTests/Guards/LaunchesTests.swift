import Evaluation
import NIOCore
import Synchronization
import Testing

@testable import REST

@Suite struct LaunchesTests {
  private let time = Clock()
  private let count = Counter()

  private func fingerprint(_ body: String = "a", key: String? = nil) -> Launches.Fingerprint {
    .init(key: 1, endpoint: .runText, id: 0, query: "", body: Array(body.utf8), launchKey: key)
  }

  private func id(
    _ launches: Launches, _ fingerprint: Launches.Fingerprint, isPresent: Bool = true
  ) async throws -> (JSONValue?, Launches.Ticket) {
    let (ticket, outcome) = await launches.join(fingerprint, isPresent: { isPresent }) { [count] () throws(Refusal) in
      .created(.integer(count.next()))
    }
    let document = try await outcome.value.get().document
    return (try document.map { try JSONParser.parse(String(buffer: $0)).value }, ticket)
  }

  @Test func whoLeftBeforeTheAnswerGetsTheSameOnComingBack() async throws {
    let launches = Launches { [time] in time.now }
    let (first, ticket) = try await id(launches, fingerprint())
    await launches.abandon(ticket)
    time.pass(.seconds(59))
    let (second, again) = try await id(launches, fingerprint())
    #expect(first == 1 && second == 1)
    await launches.deliver(again)
    #expect(try await id(launches, fingerprint()).0 == 2)
  }

  @Test func whoIsSeenToHaveLeftNeedNotHaveSaidSo() async throws {
    let launches = Launches { [time] in time.now }
    _ = try await id(launches, fingerprint(), isPresent: false)
    #expect(try await id(launches, fingerprint()).0 == 1)
  }

  @Test func whoClosesTheLineWithTheAnswerMayLaunchTheSameAgain() async throws {
    let launches = Launches { [time] in time.now }
    let (_, ticket) = try await id(launches, fingerprint(), isPresent: false)
    await launches.send(ticket)
    #expect(try await id(launches, fingerprint()).0 == 2)
    // What was sent in vain is what the next one gets.
    await launches.abandon(ticket)
    #expect(try await id(launches, fingerprint()).0 == 1)
  }

  @Test func whoIsStillThereIsNotTakenForAnother() async throws {
    let launches = Launches { [time] in time.now }
    #expect(try await id(launches, fingerprint()).0 == 1)
    #expect(try await id(launches, fingerprint()).0 == 2)
  }

  @Test func anotherBodyIsAnotherLaunchAndAMinuteIsTheLongest() async throws {
    let launches = Launches { [time] in time.now }
    let (_, ticket) = try await id(launches, fingerprint())
    await launches.abandon(ticket)
    #expect(try await id(launches, fingerprint("b")).0 == 2)
    time.pass(.seconds(61))
    #expect(try await id(launches, fingerprint()).0 == 3)
  }

  @Test func withAKeyTheSameLaunchIsTheSameAtAnyTime() async throws {
    let launches = Launches { [time] in time.now }
    #expect(try await id(launches, fingerprint(key: "k")).0 == 1)
    #expect(try await id(launches, fingerprint(key: "k")).0 == 1)
    #expect(try await id(launches, fingerprint(key: "l")).0 == 2)
  }
}

/// A clock that is moved by hand.
private final class Clock: Sendable {
  private let time = Mutex(Duration.zero)
  var now: Duration { time.withLock { $0 } }
  func pass(_ duration: Duration) { time.withLock { $0 += duration } }
}

/// Counts launches.
private final class Counter: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
