import NIOCore
import NIOSSL
import NIOWebSocket

/// Joins the fragments of an agent's text messages for the inbox, and sees how the line ends (RFC 6455, sections 5 to 7).
final class WebSocketReader: ChannelDuplexHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let inbox: Inbox
  private let longest: Int
  /// The fragments of the message that has begun, joined.
  private var message: ByteBuffer?
  private var hasSentClose = false

  init(inbox: Inbox, longest: Int) {
    self.inbox = inbox
    self.longest = longest
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if unwrapOutboundIn(data).opcode == .connectionClose { hasSentClose = true }
    context.write(data, promise: promise)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    if frame.maskKey != nil { return refuse("a masked frame", context) }
    if frame.rsv1 || frame.rsv2 || frame.rsv3 { return refuse("a frame of an extension nobody asked for", context) }
    switch frame.opcode {
    case .text where message == nil, .continuation where message != nil: append(frame, context)
    case .text, .continuation: refuse("a frame out of order", context)
    case .binary: refuse("a binary frame of \(frame.data.readableBytes) bytes", context)
    case .connectionClose: close(frame.data, context)
    default: refuse("a frame of an unknown kind", context)
    }
  }

  private func append(_ frame: WebSocketFrame, _ context: ChannelHandlerContext) {
    var data = frame.data
    var whole = message.take() ?? ByteBuffer()
    whole.writeBuffer(&data)
    guard whole.readableBytes <= longest else { return breakOff(.tooLong(longest), .messageTooLarge, context) }
    guard frame.fin else {
      message = whole
      return
    }
    switch inbox.take(message: Array(whole.readableBytesView)) {
    case .stop: breakOff(nil, .policyViolation, context)
    case let flow: context.channel.follow(flow)
    }
  }

  /// The agent closes in good order, or says by a code why it doesn't (RFC 6455, section 7.4).
  private func close(_ data: ByteBuffer, _ context: ChannelHandlerContext) {
    var reason = data
    let code = reason.readInteger(as: UInt16.self) ?? 1000
    if code == 1000 || code == 1001 {
      inbox.close()
    } else {
      let words = ChatProtocol.beginning(of: reason.readableBytesView)
      inbox.fail(.broken("closed with code \(code)" + (words.isEmpty ? "" : ": \(words)")))
    }
    if hasSentClose { context.close(promise: nil) } else { farewell(.normalClosure, context) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case NIOWebSocketError.invalidFrameLength: breakOff(.tooLong(longest), .messageTooLarge, context)
    case is NIOWebSocketError: refuse("a control frame in parts, or of more than 125 bytes", context)
    // The end of the connection, without TLS's own farewell, follows.
    case NIOSSLError.uncleanShutdown: break
    case let error as IOError:
      inbox.fail(.broken(ConnectionFault.reason(error)))
      context.close(promise: nil)
    default:
      inbox.fail(.broken("\(error)"))
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    inbox.lose(message == nil ? "closed without a close frame" : "closed in the middle of a message")
  }

  private func refuse(_ what: String, _ context: ChannelHandlerContext) {
    breakOff(.malformed(what), .protocolError, context)
  }

  private func breakOff(_ fault: ConnectionFault?, _ code: WebSocketErrorCode, _ context: ChannelHandlerContext) {
    if let fault { inbox.fail(fault) }
    farewell(code, context)
  }

  private func farewell(_ code: WebSocketErrorCode, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(.close(code)), promise: nil)
    context.close(promise: nil)
  }
}
