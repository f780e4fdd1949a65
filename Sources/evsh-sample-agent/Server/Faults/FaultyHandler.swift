import NIOCore
import NIOWebSocket

/// Stands before the handler of a call, and does in its place what is wrong with the conversation.
final class FaultyHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private static let slowness = TimeAmount.seconds(1)

  private let fault: Fault

  init(_ fault: Fault) { self.fault = fault }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard unwrapInboundIn(data).opcode == .text else { return context.fireChannelRead(data) }
    switch fault {
    case .early: context.close(promise: nil)
    case .malformed:
      let frame = WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(string: "}{ this is no message"))
      context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    case .slow: pass(unwrapInboundIn(data), context)
    case .stall, .reset, .busy: break
    }
  }

  /// Lets the call hear it a moment later.
  private func pass(_ frame: WebSocketFrame, _ context: ChannelHandlerContext) {
    context.eventLoop.assumeIsolated().scheduleTask(in: Self.slowness) {
      guard context.channel.isActive else { return }
      context.fireChannelRead(self.wrapInboundOut(frame))
    }
  }
}
