import NIOCore
import NIOWebSocket
import Synchronization

/// A conversation with a server, by text messages over WebSocket (RFC 6455).
final class WebSocketConnection: AgentConnection {
  /// How long the agent may take to close the line when it is over.
  private static let grace = Duration.seconds(1)

  private let channel: any Channel
  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  private let hasCallerEnded = Atomic(false)
  private let isClosed = Atomic(false)

  init(channel: any Channel, inbox: Inbox, timekeeper: any Timekeeper) {
    self.channel = channel
    self.inbox = inbox
    self.timekeeper = timekeeper
    inbox.whenDrained { channel.resume() }
  }

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {
    try inbox.answer()
    if frame.endsCall { hasCallerEnded.store(true, ordering: .relaxed) }
    // Nobody waits until it is written: a line that is dead says so by its end, which tells more.
    channel.writeAndFlush(WebSocketFrame.text(ChatProtocol.text(of: frame)), promise: nil)
  }

  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    try await inbox.receive(before: deadline)
  }

  /// Closes the line: after the caller has hung up the agent is to do it, otherwise the closing handshake is evsh's.
  func close() async {
    if isClosed.exchange(true, ordering: .relaxed) { return }
    let channel = channel
    let leavesItToAgent = hasCallerEnded.load(ordering: .relaxed)
    if !leavesItToAgent { channel.writeAndFlush(WebSocketFrame.close(.normalClosure), promise: nil) }
    // Its farewell would wait behind all that nobody reads any more.
    if inbox.isPaused { channel.close(promise: nil) }
    let alarm = timekeeper.alarm(after: Self.grace) {
      if leavesItToAgent { channel.writeAndFlush(WebSocketFrame.close(.normalClosure), promise: nil) }
      channel.close(promise: nil)
    }
    try? await channel.closeFuture.get()
    alarm.cancel()
  }
}
