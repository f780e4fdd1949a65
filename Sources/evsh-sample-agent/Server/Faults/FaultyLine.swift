import NIOCore
import NIOHTTP1

import Glibc

/// Ends a connection that doesn't come to a WebSocket.
enum FaultyLine {
  /// Why a connection was dropped.
  struct Dropped: Error {}

  /// Does what is wrong with the line itself; false where the fault is one of the conversation.
  static func take(_ channel: any Channel, _ fault: Fault) throws -> Bool {
    switch fault {
    case .reset:
      // A reset instead of an end in good order: nothing lingers.
      _ = (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      throw Dropped()
    case .busy:
      try channel.pipeline.syncOperations.configureHTTPServerPipeline()
      try channel.pipeline.syncOperations.addHandler(BusyHandler())
      return true
    case .early, .stall, .malformed, .slow: return false
    }
  }
}

/// Answers whatever is asked with 429 (RFC 6585, section 4).
private final class BusyHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .end = unwrapInboundIn(data) else { return }
    let headers: HTTPHeaders = ["Connection": "close", "Content-Length": "0"]
    let head = HTTPResponseHead(version: .http1_1, status: .tooManyRequests, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
