import NIOCore
import NIOHTTP1
import NIOWebSocket

/// One call of a drill: each message is answered by its number after a pause, until the caller hangs up.
final class DrillHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let pause: TimeAmount
  private let calls: DrillCalls
  private let headers: HTTPHeaders
  private var answers = 0
  private var answeredAt: NIODeadline?

  init(_ headers: HTTPHeaders, _ calls: DrillCalls) {
    pause = calls.pause(headers)
    self.calls = calls
    self.headers = headers
  }

  func handlerAdded(context: ChannelHandlerContext) { calls.begin(headers) }

  func channelInactive(context: ChannelHandlerContext) {
    calls.tally.callEnds()
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
    if let answeredAt { calls.tally.callerReplies(microseconds: (.now() - answeredAt).nanoseconds / 1000) }
    answeredAt = nil
    if heard.endsCall { return close(context) }
    calls.tally.requestBegins()
    guard pause > .zero else { return answer(context) }
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) { self.answer(context) }
  }

  private func answer(_ context: ChannelHandlerContext) {
    calls.tally.requestEnds()
    guard context.channel.isActive else { return }
    answers += 1
    answeredAt = .now()
    send(.text, ByteBuffer(string: AgentMessage.said(DrillCalls.answer(answers)).text), context)
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
