import NIOCore
import NIOWebSocket

/// One call of a drill: each message is answered by its number after a pause, until the caller hangs up.
final class DrillHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let pause: TimeAmount
  private let tally: Tally
  private let began: (_ call: Int) -> Void
  private var answers = 0

  init(pause: TimeAmount, tally: Tally, began: @escaping (_ call: Int) -> Void) {
    self.pause = pause
    self.tally = tally
    self.began = began
  }

  func handlerAdded(context: ChannelHandlerContext) { began(tally.callBegins()) }

  func channelInactive(context: ChannelHandlerContext) {
    tally.callEnds()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    switch frame.opcode {
    case .text: hear(String(buffer: frame.unmaskedData), context)
    case .ping: send(.pong, frame.unmaskedData, context)
    case .connectionClose: close(context)
    default: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func hear(_ text: String, _ context: ChannelHandlerContext) {
    guard let heard = CallerMessage(text) else { return }
    if heard.endsCall { return close(context) }
    tally.requestBegins()
    guard pause > .zero else { return answer(context) }
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) { self.answer(context) }
  }

  private func answer(_ context: ChannelHandlerContext) {
    tally.requestEnds()
    guard context.channel.isActive else { return }
    answers += 1
    send(.text, ByteBuffer(string: AgentMessage.said("This is answer \(answers).").text), context)
  }

  private func close(_ context: ChannelHandlerContext) {
    var data = ByteBuffer()
    data.write(webSocketErrorCode: .normalClosure)
    send(.connectionClose, data, context)
    context.close(promise: nil)
  }

  private func send(_ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: nil)
  }
}
