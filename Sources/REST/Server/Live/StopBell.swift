import NIOCore

/// Hears that a connection is to come to its end, as the server is about to stop: streams of events end by no other word.
final class StopBell: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any

  private let newsroom: Newsroom

  init(_ newsroom: Newsroom) { self.newsroom = newsroom }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent { Task { [newsroom] in await newsroom.close() } }
    context.fireUserInboundEventTriggered(event)
  }
}
