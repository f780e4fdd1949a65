import Evaluation
import NIOCore
import NIOHTTP1

/// Calls of a drill over HTTP, as chat completions (OpenAI's API reference, "Create chat completion"): each request
/// brings its conversation whole, and is answered by the number of the caller's messages in it, after a pause.
final class DrillChatHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// What is longer than these bytes is refused.
  private static let longest = 1 << 20

  private let calls: DrillCalls
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()

  init(_ calls: DrillCalls) { self.calls = calls }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body.clear()
    case .body(var part):
      guard body.readableBytes + part.readableBytes <= Self.longest else { return context.close(promise: nil) }
      body.writeBuffer(&part)
    case .end:
      if let head { hear(head, context) }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func hear(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard head.method == .POST else { return send(.methodNotAllowed, ByteBuffer(), head, context) }
    let number = Self.number(String(buffer: body))
    guard number > 0 else { return send(.badRequest, ByteBuffer(), head, context) }
    if number == 1 { calls.begin(head.headers) }
    calls.tally.requestBegins()
    let pause = calls.pause(head.headers)
    guard pause > .zero else { return answer(number, head, context) }
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) { self.answer(number, head, context) }
  }

  private func answer(_ number: Int, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    calls.tally.requestEnds()
    if number == 1 { calls.tally.callEnds() }
    guard context.channel.isActive else { return }
    send(.ok, ByteBuffer(string: Self.completion(DrillCalls.answer(number))), head, context)
  }

  /// How many messages the caller has sent; 0 for what is no request for a completion.
  private static func number(_ text: String) -> Int {
    let messages = (try? JSONParser.parse(text))?.value["messages"]?.array ?? []
    return messages.count { $0["role"] == "user" }
  }

  private static func completion(_ words: String) -> String {
    let message: JSONValue = ["role": "assistant", "content": .string(words)]
    return JSONValue.object([
      "object": "chat.completion", "choices": [["index": 0, "message": message, "finish_reason": "stop"]],
    ]).compact
  }

  private func send(
    _ status: HTTPResponseStatus, _ body: ByteBuffer, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    var headers: HTTPHeaders = ["Content-Length": "\(body.readableBytes)", "Content-Type": "application/json"]
    if status == .methodNotAllowed { headers.add(name: "Allow", value: "POST") }
    if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
    let response = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if !head.isKeepAlive { context.close(promise: nil) }
  }
}
