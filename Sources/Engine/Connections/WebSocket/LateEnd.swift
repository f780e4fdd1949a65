import NIOCore

/// Passes on the end of a connection, and its errors, one turn of the event loop late.
///
/// NIO's upgrade from HTTP takes a turn to be done. A server that accepts, greets and is gone may be read whole within
/// one, and its end would be taken for the handshake's and its greeting be lost.
final class LateEnd: ChannelInboundHandler {
  typealias InboundIn = Any

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.eventLoop.assumeIsolated().execute { context.fireErrorCaught(error) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    context.eventLoop.assumeIsolated().execute { context.fireChannelInactive() }
  }
}
