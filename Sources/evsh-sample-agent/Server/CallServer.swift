import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

import Glibc

/// A WebSocket server (RFC 6455) on this machine that answers each call by a handler of its own.
struct CallServer {
  let port: Int
  /// What is to go wrong with calls; nil where nothing is.
  var faults: Faults?
  /// Makes the handler of a call from the headers of its handshake.
  let handler: @Sendable (HTTPHeaders) -> any ChannelHandler
  /// Makes the handler of a connection's requests that ask for no WebSocket.
  var other: @Sendable () -> any ChannelInboundHandler & RemovableChannelHandler = { UpgradeRefusal() }

  /// Prints 'listening on ws://127.0.0.1:PORT' once calls can come, and serves until the process ends.
  func run() throws {
    let server = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 4096)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try setUp(channel) } }
      .bind(host: "127.0.0.1", port: port)
      .wait()
    print("listening on ws://127.0.0.1:\(server.localAddress?.port ?? port)")
    fflush(nil)
    try server.closeFuture.wait()
  }

  private func setUp(_ channel: any Channel) throws {
    let fault = faults?.next()
    if let fault, try FaultyLine.take(channel, fault) { return }
    let other = NIOLoopBound(self.other(), eventLoop: channel.eventLoop)
    let upgrader = NIOWebSocketServerUpgrader(maxFrameSize: 1 << 20) { channel, _ in
      channel.eventLoop.makeSucceededFuture([:])
    } upgradePipelineHandler: { channel, head in
      channel.eventLoop.makeCompletedFuture {
        if let fault { try channel.pipeline.syncOperations.addHandler(FaultyHandler(fault)) }
        try channel.pipeline.syncOperations.addHandler(handler(head.headers))
      }
    }
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withServerUpgrade: (
        upgraders: [upgrader],
        completionHandler: { $0.pipeline.syncOperations.removeHandler(other.value, promise: nil) }
      ))
    try channel.pipeline.syncOperations.addHandler(other.value)
  }
}
