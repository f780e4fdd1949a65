import Evaluation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket

/// Opens WebSocket lines (RFC 6455) to one server, over TLS where its address says `wss:`.
final class WebSocketConnector: AgentConnector {
  /// A line keeps what it read into last: what agents say mostly is short, and more is read into more.
  private static let reading = AdaptiveRecvByteBufferAllocator(minimum: 64, initial: 512, maximum: 65_536)

  private let url: String
  private let headers: [Connection.Header]
  private let limits: Limits
  private let group: any EventLoopGroup
  private let timekeeper: any Timekeeper
  private let tls: ClientTLS

  /// `authority` is a file of certificates to be trusted beside the system's.
  init(
    url: String, headers: [Connection.Header], limits: Limits, group: any EventLoopGroup,
    timekeeper: any Timekeeper, authority: String? = ClientTLS.authority
  ) {
    self.url = url
    self.headers = headers
    self.limits = limits
    self.group = group
    self.timekeeper = timekeeper
    self.tls = ClientTLS(authority: authority)
  }

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if Task.isCancelled { throw .cancelled }
    let address: ServerAddress
    do { address = try ServerAddress(url) } catch { throw .refused(error.message) }
    let fields = try HandshakeHeaders(own: headers, call: call, host: address.authority).fields
    let context = address.isSecure ? try tls.context() : nil
    let inbox = Inbox(timekeeper: timekeeper)
    let loop = group.any()
    let opening = Opening(on: loop)
    let limit = limits.connect
    let alarm = timekeeper.alarm(after: limit) { opening.fail(.connectTimeout(limit)) }
    defer { alarm.cancel() }

    open(address, on: loop, for: opening) { channel in
      let pipeline = channel.pipeline.syncOperations
      if let context { try pipeline.addHandler(ClientTLS.handler(context, for: address)) }
      try pipeline.addHandler(LateEnd())
      let handshake = Handshake(address: address, headers: fields, opening: opening)
      try self.add(handshake, to: channel, inbox: inbox, opening: opening)
    }
    return WebSocketConnection(channel: try await opening.outcome(), inbox: inbox, timekeeper: timekeeper)
  }

  /// Connects; each channel that is tried is set up by the closure.
  private func open(
    _ address: ServerAddress, on loop: any EventLoop, for opening: Opening,
    _ setUp: @escaping @Sendable (any NIOCore.Channel) throws -> Void
  ) {
    let bootstrap = ClientBootstrap(group: loop)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.recvAllocator, value: Self.reading)
      // The alarm is what ends an attempt; this only sees to it that none lingers.
      .connectTimeout(TimeAmount(limits.connect + .seconds(1)))
      .channelInitializer { channel in
        opening.attempt(channel)
        return channel.eventLoop.makeCompletedFuture { try setUp(channel) }
      }
    // An address that is one needs no looking up, which costs a thread's work for each call.
    let literal = try? SocketAddress(ipAddress: address.host, port: address.port)
    let connecting =
      literal.map { bootstrap.connect(to: $0) } ?? bootstrap.connect(host: address.host, port: address.port)
    connecting.whenFailure { opening.fail(ConnectionFault(opening: $0, to: address)) }
  }

  /// Adds HTTP for the handshake, and sees to what takes its place after it.
  private func add(
    _ handshake: Handshake, to channel: any NIOCore.Channel, inbox: Inbox, opening: Opening
  ) throws {
    let longest = limits.messageBytes
    let timekeeper = timekeeper
    let upgrader = NIOWebSocketClientUpgrader(
      maxFrameSize: min(longest, Int(UInt32.max)), automaticErrorHandling: false
    ) { channel, _ in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(Heartbeat(inbox: inbox, timekeeper: timekeeper))
        try channel.pipeline.syncOperations.addHandler(WebSocketReader(inbox: inbox, longest: longest))
        opening.succeed(channel)
      }
    }
    let bound = NIOLoopBound(handshake, eventLoop: channel.eventLoop)
    try channel.pipeline.syncOperations.addHTTPClientHandlers(
      leftOverBytesStrategy: .forwardBytes,
      withClientUpgrade: (
        upgraders: [upgrader],
        completionHandler: { $0.pipeline.syncOperations.removeHandler(bound.value, promise: nil) }
      ))
    try channel.pipeline.syncOperations.addHandler(handshake)
  }
}
