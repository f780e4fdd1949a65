import NIOCore
import NIOHTTP1

/// Asks for the upgrade as soon as the connection stands, and says what came of it unless the upgrade did
/// (RFC 6455, section 4.1).
final class Handshake: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let address: ServerAddress
  private let headers: HTTPHeaders
  private let opening: Opening

  init(address: ServerAddress, headers: HTTPHeaders, opening: Opening) {
    self.address = address
    self.headers = headers
    self.opening = opening
  }

  func channelActive(context: ChannelHandlerContext) {
    let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: address.target, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    switch head.status {
    case .tooManyRequests: opening.fail(.tooManyRequests)
    case .switchingProtocols: opening.fail(.handshake("HTTP 101 without the right Sec-WebSocket-Accept"))
    default: opening.fail(.handshake("HTTP \(head.status.code)"))
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    // The end of the connection, in the middle of the answer, follows.
    case HTTPParserError.invalidEOFState: break
    case is HTTPParserError: opening.fail(.handshake("\(address.authority) doesn't speak HTTP"))
    // The answer itself comes after it, and says more.
    case is NIOHTTPClientUpgradeError: break
    default: opening.fail(ConnectionFault(opening: error, to: address))
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    opening.fail(.handshake("\(address.authority) closed the connection"))
  }
}
