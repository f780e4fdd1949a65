import ArgumentParser
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

import Glibc

/// Calls over WebSocket (RFC 6455), as many at a time as come, on this machine only.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold calls over WebSocket, on 127.0.0.1, until interrupted.",
    discussion: "Prints 'listening on ws://127.0.0.1:PORT' once calls can come."
  )

  @Option(help: "The port to listen at; 0 for a free one.")
  var port = 0

  @Option(help: "How long to think about each answer, as in 100ms.")
  var think = ThinkTime.none

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("the port must be between 0 and 65535") }
  }

  func run() throws {
    let pause = TimeAmount.microseconds(Int64(think.microseconds))
    let server = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 4096)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try Self.setUp(channel, pause: pause) }
      }
      .bind(host: "127.0.0.1", port: port)
      .wait()
    print("listening on ws://127.0.0.1:\(server.localAddress?.port ?? port)")
    fflush(nil)
    try server.closeFuture.wait()
  }

  private static func setUp(_ channel: any Channel, pause: TimeAmount) throws {
    let refusal = NIOLoopBound(UpgradeRefusal(), eventLoop: channel.eventLoop)
    let upgrader = NIOWebSocketServerUpgrader(maxFrameSize: 1 << 20) { channel, _ in
      channel.eventLoop.makeSucceededFuture([:])
    } upgradePipelineHandler: { channel, _ in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(CallHandler(pause: pause))
      }
    }
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withServerUpgrade: (
        upgraders: [upgrader],
        completionHandler: { $0.pipeline.syncOperations.removeHandler(refusal.value, promise: nil) }
      ))
    try channel.pipeline.syncOperations.addHandler(refusal.value)
  }
}
