import Evaluation
import Synchronization

/// A conversation with an agent that only answers: the caller's words are sent one after the other, and what comes back
/// waits in an inbox like what other agents send by themselves.
final class HTTPConnection: AgentConnection {
  /// How long the server may take to learn that the caller has hung up.
  private static let grace = Duration.seconds(1)

  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  private let frames: AsyncStream<CallerFrame>.Continuation
  private let sending: Task<Void, Never>
  /// How many of the caller's words haven't been answered yet.
  private let pending: PendingCount
  private let hasCallerEnded = Atomic(false)
  private let isClosed = Atomic(false)

  /// Where the agent greets, it is asked to at once.
  init(_ exchange: some HTTPExchange, greets: Bool, timekeeper: any Timekeeper) {
    let inbox = Inbox(timekeeper: timekeeper)
    let pending = PendingCount(greets ? 1 : 0)
    let (stream, frames) = AsyncStream.makeStream(of: CallerFrame.self)
    self.inbox = inbox
    self.timekeeper = timekeeper
    self.frames = frames
    self.pending = pending
    sending = Task {
      var exchange = exchange
      do throws(HTTPFault) {
        if greets { try await exchange.converse(nil, inbox, pending) }
        for await frame in stream { try await exchange.converse(frame, inbox, pending) }
      } catch .closed {
        inbox.lose("the server closed the connection")
      } catch {
        inbox.fail(ConnectionFault(error))
      }
    }
  }

  var isAnswering: Bool { pending.count > 0 }

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {
    try inbox.answer()
    if frame.endsCall { hasCallerEnded.store(true, ordering: .relaxed) }
    pending.add()
    frames.yield(frame)
  }

  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    try await inbox.receive(before: deadline)
  }

  /// Ends what is under way; that the caller has hung up is still told.
  func close() async {
    if isClosed.exchange(true, ordering: .relaxed) { return }
    frames.finish()
    let sending = sending
    if !hasCallerEnded.load(ordering: .relaxed) { sending.cancel() }
    let alarm = timekeeper.alarm(after: Self.grace) { sending.cancel() }
    await sending.value
    alarm.cancel()
  }
}

extension HTTPExchange {
  fileprivate mutating func converse(
    _ frame: CallerFrame?, _ inbox: Inbox, _ pending: PendingCount
  ) async throws(HTTPFault) {
    try await send(frame) { contents, bytes in
      // The inbox of an agent that floods has ended, and takes nothing more.
      _ = inbox.push(contents, bytes: bytes)
    }
    pending.remove()
  }
}

/// How many requests are under way or wait.
private final class PendingCount: Sendable {
  private let value: Mutex<Int>

  init(_ count: Int) { value = Mutex(count) }

  var count: Int { value.withLock { $0 } }
  func add() { value.withLock { $0 += 1 } }
  func remove() { value.withLock { $0 -= 1 } }
}
