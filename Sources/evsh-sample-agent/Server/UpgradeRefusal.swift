import NIOCore
import NIOHTTP1

/// Answers what asks for no WebSocket: 426, upgrade required (RFC 9110, section 15.5.22).
final class UpgradeRefusal: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .end = unwrapInboundIn(data) else { return }
    let headers: HTTPHeaders = ["Upgrade": "websocket", "Connection": "close", "Content-Length": "0"]
    let head = HTTPResponseHead(version: .http1_1, status: .upgradeRequired, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(promise: nil)
  }
}
