import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket

import Glibc

/// A server on 127.0.0.1 that behaves as badly as it is told to.
struct FakeServer: Sendable {
  let channel: any Channel

  var port: Int { channel.localAddress?.port ?? 0 }
  var url: String { "ws://127.0.0.1:\(port)/chat?x=1" }

  func stop() async throws { try await channel.close() }

  /// Speaks no WebSocket: answers the first bytes that come with these, or nothing, and closes if it is to.
  static func raw(_ answer: String?, closes: Bool = true) async throws -> FakeServer {
    try await start { try $0.pipeline.syncOperations.addHandler(RawAnswer(answer: answer, closes: closes)) }
  }

  /// Shakes hands as it should, then does to each line as it is told.
  static func chat(
    tls: NIOSSLContext? = nil, opened: @escaping @Sendable (FakeLine, HTTPRequestHead) -> Void = { _, _ in },
    heard: @escaping @Sendable (FakeLine, WebSocketFrame) -> Void = { _, _ in }
  ) async throws -> FakeServer {
    try await start { channel in
      if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
      let upgrader = NIOWebSocketServerUpgrader { channel, _ in
        channel.eventLoop.makeSucceededFuture([:])
      } upgradePipelineHandler: { channel, head in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(FrameHandler(heard: heard))
          opened(FakeLine(channel: channel), head)
        }
      }
      try channel.pipeline.syncOperations.configureHTTPServerPipeline(
        withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in }))
    }
  }

  private static func start(_ setUp: @escaping @Sendable (any Channel) throws -> Void) async throws -> FakeServer {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try setUp(channel) } }
      .bind(host: "127.0.0.1", port: 0)
      .get()
    return FakeServer(channel: channel)
  }
}

/// The server's end of one line.
struct FakeLine: Sendable {
  let channel: any Channel

  func say(_ text: String, _ opcode: WebSocketOpcode = .text, fin: Bool = true) {
    channel.writeAndFlush(WebSocketFrame(fin: fin, opcode: opcode, data: ByteBuffer(string: text)), promise: nil)
  }

  /// Bytes as they are, which needn't be a frame.
  func send(_ bytes: [UInt8]) {
    channel.pipeline.context(handlerType: WebSocketFrameEncoder.self).assumeIsolated().whenSuccess { context in
      context.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
    }
  }

  func close(_ code: UInt16? = nil, _ reason: String = "") {
    var data = ByteBuffer()
    if let code { data.writeInteger(code) }
    data.writeString(reason)
    channel.writeAndFlush(WebSocketFrame(fin: true, opcode: .connectionClose, data: data), promise: nil)
  }

  /// Ends the connection without a word of WebSocket.
  func drop() { channel.eventLoop.execute { channel.close(promise: nil) } }

  /// Closes its half of the connection: it still reads, and says no more.
  func fallSilent() { channel.close(mode: .output, promise: nil) }

  /// Ends it with a reset, as a machine that has lost its memory of it does.
  func reset() {
    (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      .whenComplete { _ in channel.close(promise: nil) }
  }
}

private final class RawAnswer: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: String?
  private let closes: Bool

  init(answer: String?, closes: Bool) {
    self.answer = answer
    self.closes = closes
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if let answer { context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil) }
    if closes { context.close(promise: nil) }
  }
}

private final class FrameHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame

  private let heard: @Sendable (FakeLine, WebSocketFrame) -> Void

  init(heard: @escaping @Sendable (FakeLine, WebSocketFrame) -> Void) { self.heard = heard }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    heard(FakeLine(channel: context.channel), unwrapInboundIn(data))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
