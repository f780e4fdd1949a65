import NIOCore
import NIOWebSocket

/// One call over WebSocket: messages in, the desk's answers out, each after a pause.
final class CallHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let pause: TimeAmount
  private var desk = FrontDesk()

  init(pause: TimeAmount) { self.pause = pause }

  func handlerAdded(context: ChannelHandlerContext) { send(desk.greet(), context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    switch frame.opcode {
    case .text: hear(String(buffer: frame.unmaskedData), context)
    case .ping:
      context.writeAndFlush(
        wrapOutboundOut(WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData)), promise: nil)
    case .connectionClose: close(context)
    default: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func hear(_ text: String, _ context: ChannelHandlerContext) {
    guard let heard = CallerMessage(text) else { return }
    if heard.endsCall { return close(context) }
    guard pause > .zero else { return answer(heard.content, context) }
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) { self.answer(heard.content, context) }
  }

  private func answer(_ text: String, _ context: ChannelHandlerContext) {
    guard context.channel.isActive, !desk.hasEnded else { return }
    send(desk.hear(text), context)
    if desk.hasEnded { close(context) }
  }

  private func send(_ messages: [AgentMessage], _ context: ChannelHandlerContext) {
    for message in messages {
      let data = ByteBuffer(string: message.text)
      context.write(wrapOutboundOut(WebSocketFrame(fin: true, opcode: .text, data: data)), promise: nil)
    }
    context.flush()
  }

  private func close(_ context: ChannelHandlerContext) {
    var data = ByteBuffer()
    data.write(webSocketErrorCode: .normalClosure)
    context.writeAndFlush(
      wrapOutboundOut(WebSocketFrame(fin: true, opcode: .connectionClose, data: data)), promise: nil)
    context.close(promise: nil)
  }
}
