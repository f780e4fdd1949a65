import Evaluation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket

/// Opens WebSocket lines (RFC 6455) to one server, over TLS where its address says `wss:`.
final class WebSocketConnector: AgentConnector {
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

  /// Why an agent can't be reached at the address, as far as it tells by itself; nil where nothing is wrong with it.
  static func problem(with url: String) -> String? {
    do {
      _ = try WebSocketAddress(url)
      return nil
    } catch {
      return error.message
    }
  }

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if Task.isCancelled { throw .cancelled }
    let address: WebSocketAddress
    do { address = try WebSocketAddress(url) } catch { throw .refused(error.message) }
    let fields = try HandshakeHeaders(own: headers, call: call, host: address.authority).fields
    let context = address.isSecure ? try tls.context() : nil
    let inbox = Inbox(timekeeper: timekeeper)
    let loop = group.any()
    let opening = Opening(on: loop)
    let limit = limits.connect
    let alarm = timekeeper.alarm(after: limit) { opening.fail(.connectTimeout(limit)) }
    defer { alarm.cancel() }

    ClientBootstrap(group: loop)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      // The alarm is what ends an attempt; this only sees to it that none lingers.
      .connectTimeout(TimeAmount(limit + .seconds(1)))
      .channelInitializer { channel in
        opening.attempt(channel)
        return channel.eventLoop.makeCompletedFuture {
          if let context { try channel.pipeline.syncOperations.addHandler(ClientTLS.handler(context, for: address)) }
          try self.addHandshake(
            Handshake(address: address, headers: fields, opening: opening), to: channel, inbox: inbox,
            opening: opening)
        }
      }
      .connect(host: address.host, port: address.port)
      .whenFailure { opening.fail(ConnectionFault(opening: $0, to: address)) }
    return WebSocketConnection(channel: try await opening.outcome(), inbox: inbox, timekeeper: timekeeper)
  }

  /// Sets up HTTP for the handshake, and what takes its place after it.
  private func addHandshake(
    _ handshake: Handshake, to channel: any NIOCore.Channel, inbox: Inbox, opening: Opening
  ) throws {
    let longest = limits.messageBytes
    let timekeeper = timekeeper
    let upgrader = NIOWebSocketClientUpgrader(
      maxFrameSize: min(longest, Int(UInt32.max)), automaticErrorHandling: false
    ) { channel, _ in
      channel.eventLoop.makeCompletedFuture {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(Heartbeat(inbox: inbox, timekeeper: timekeeper))
        try pipeline.addHandler(WebSocketReader(inbox: inbox, longest: longest))
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
