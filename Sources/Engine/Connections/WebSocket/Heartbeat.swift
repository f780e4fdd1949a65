import NIOCore
import NIOWebSocket

/// Answers the agent's pings, and pings it (RFC 6455, section 5.5): one that doesn't answer in time is lost.
final class Heartbeat: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  static let interval = Duration.seconds(30)
  static let patience = Duration.seconds(10)

  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  private var alarm: (any Alarm)?

  init(inbox: Inbox, timekeeper: any Timekeeper) {
    self.inbox = inbox
    self.timekeeper = timekeeper
  }

  func handlerAdded(context: ChannelHandlerContext) { rest(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    switch frame.opcode {
    case .ping: context.writeAndFlush(wrapOutboundOut(.pong(frame.data)), promise: nil)
    case .pong: rest(context)
    default: context.fireChannelRead(data)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    alarm?.cancel()
    alarm = nil
    context.fireChannelInactive()
  }

  private func rest(_ context: ChannelHandlerContext) {
    after(Self.interval, context) { heart, context in
      // What isn't read can't be seen to answer.
      if heart.inbox.isPaused { heart.rest(context) } else { heart.ping(context) }
    }
  }

  private func ping(_ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(.ping()), promise: nil)
    after(Self.patience, context) { heart, context in
      if heart.inbox.isPaused { return heart.rest(context) }
      heart.inbox.fail(.broken("no pong within \(Self.patience.components.seconds) s of a ping"))
      context.close(promise: nil)
    }
  }

  /// Sets the one alarm, to ring on the event loop.
  private func after(
    _ delay: Duration, _ context: ChannelHandlerContext,
    _ ring: @escaping @Sendable (Heartbeat, ChannelHandlerContext) -> Void
  ) {
    alarm?.cancel()
    let loop = context.eventLoop
    let bound = NIOLoopBound((heart: self, context: context), eventLoop: loop)
    alarm = timekeeper.alarm(after: delay) {
      loop.execute {
        guard bound.value.context.channel.isActive else { return }
        ring(bound.value.heart, bound.value.context)
      }
    }
  }
}
