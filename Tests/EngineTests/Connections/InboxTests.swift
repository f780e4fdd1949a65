import Evaluation
import Synchronization
import Testing

@testable import Engine

@Suite("Inbox", .timeLimit(.minutes(1)))
struct InboxTests {
  private let clock = ManualTimekeeper()

  private func said(_ words: String) -> [AgentFrame.Content] { [.said(words, endsCall: false)] }

  @Test("gives messages out in their order, with the time they came")
  func order() async throws {
    let inbox = Inbox(timekeeper: clock)
    _ = inbox.push(said("one"), bytes: 3)
    clock.advance(by: .seconds(2))
    _ = inbox.push([.metadata([:])] + said("two"), bytes: 3)
    #expect(try await inbox.receive(before: .seconds(9)) == AgentFrame(content: said("one")[0], receivedAt: .zero))
    #expect(try await inbox.receive(before: .seconds(9))?.content == .metadata([:]))
    #expect(
      try await inbox.receive(before: .seconds(9)) == AgentFrame(content: said("two")[0], receivedAt: .seconds(2)))
  }

  @Test("wakes the reader that waits, and cancels its alarm")
  func wakes() async throws {
    let inbox = Inbox(timekeeper: clock)
    async let frame = inbox.receive(before: .seconds(5))
    await clock.waiting(until: .seconds(5))
    #expect(inbox.push(said("hello"), bytes: 5) == .goOn)
    #expect(try await frame?.content == said("hello")[0])
    #expect(clock.alarms == 0)
  }

  @Test("gives nothing at the deadline, and the next message after it")
  func deadline() async throws {
    let inbox = Inbox(timekeeper: clock)
    async let frame = inbox.receive(before: .seconds(5))
    await clock.ring(after: .seconds(5))
    #expect(try await frame == nil)
    #expect(try await inbox.receive(before: .seconds(5)) == nil)
    _ = inbox.push(said("late"), bytes: 4)
    #expect(try await inbox.receive(before: .seconds(5))?.content == said("late")[0])
  }

  @Test("sends a cancelled reader away")
  func cancellation() async {
    let inbox = Inbox(timekeeper: clock)
    let reader = Task { try await inbox.receive(before: .seconds(5)) }
    await clock.waiting(until: .seconds(5))
    reader.cancel()
    await #expect(throws: ConnectionFault.cancelled) { try await reader.value }
    #expect(clock.alarms == 0)
  }

  @Test("gives out what came before the end, then the end, again and again")
  func end() async throws {
    let inbox = Inbox(timekeeper: clock)
    _ = inbox.push(said("bye"), bytes: 3)
    inbox.close()
    inbox.fail(.broken("too late"))
    #expect(inbox.push(said("more"), bytes: 4) == .stop)
    #expect(try await inbox.receive(before: .seconds(1))?.content == said("bye")[0])
    for _ in 1...2 { #expect(try await inbox.receive(before: .seconds(1))?.content == .closed) }
    try inbox.answer()
  }

  @Test("tells a fault to the reader that waits, and to the caller once all else was read")
  func fault() async throws {
    let inbox = Inbox(timekeeper: clock)
    async let frame = inbox.receive(before: .seconds(5))
    await clock.waiting(until: .seconds(5))
    _ = inbox.push([.metadata([:])] + said("well"), bytes: 9)
    inbox.fail(.broken("reset"))
    #expect(try await frame?.content == .metadata([:]))
    try inbox.answer()
    #expect(try await inbox.receive(before: .seconds(5))?.content == said("well")[0])
    await #expect(throws: ConnectionFault.broken("reset")) { try await inbox.receive(before: .seconds(5)) }
    #expect(throws: ConnectionFault.broken("reset")) { try inbox.answer() }
  }

  @Test("tells an end before the first word apart", arguments: [true, false])
  func early(isClosed: Bool) async throws {
    let inbox = Inbox(timekeeper: clock)
    _ = inbox.push([.metadata([:])], bytes: 2)
    if isClosed { inbox.close() } else { inbox.lose("gone") }
    #expect(try await inbox.receive(before: .seconds(1))?.content == .metadata([:]))
    await #expect(throws: ConnectionFault.closedEarly) { try await inbox.receive(before: .seconds(1)) }
  }

  @Test("pauses when much waits, and reads on when it is drained", arguments: [(2, 1000), (1000, 9)])
  func backpressure(frames: Int, bytes: Int) async throws {
    let inbox = Inbox(timekeeper: clock, capacity: .init(frames: frames, bytes: bytes, unanswered: 100))
    let resumed = Mutex(0)
    inbox.whenDrained { resumed.withLock { $0 += 1 } }
    #expect((1...4).map { _ in inbox.push(said("word"), bytes: 4) } == [.goOn, .goOn, .pause, .pause])
    for left in (0...3).reversed() {
      #expect(inbox.isPaused && resumed.withLock { $0 } == 0)
      _ = try await inbox.receive(before: .seconds(1))
      #expect(inbox.isPaused == (left > 0))
    }
    #expect(resumed.withLock { $0 } == 1)
  }

  @Test("calls it a flood when too much comes without an answer")
  func flood() async throws {
    let inbox = Inbox(timekeeper: clock, capacity: .init(unanswered: 3))
    for _ in 1...3 { #expect(inbox.push(said("a"), bytes: 1) == .goOn) }
    for _ in 1...3 { _ = try await inbox.receive(before: .seconds(1)) }
    try inbox.answer()
    for _ in 1...3 { #expect(inbox.push(said("a"), bytes: 1) == .goOn) }
    #expect(inbox.push(said("a"), bytes: 1) == .stop)
    for _ in 1...3 { #expect(try await inbox.receive(before: .seconds(1)) != nil) }
    await #expect(throws: ConnectionFault.flooded(3)) { try await inbox.receive(before: .seconds(1)) }
  }
}
