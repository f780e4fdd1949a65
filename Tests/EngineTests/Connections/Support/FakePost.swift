import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A server on 127.0.0.1 that takes requests by POST, keeps them, and answers them as it is told.
final class FakePost: Sendable {
  /// A request, as it came.
  struct Request: Sendable {
    let head: HTTPRequestHead
    let body: String
  }

  /// What is answered.
  struct Answer: Sendable {
    var status = HTTPResponseStatus.ok
    var headers: HTTPHeaders = [:]
    var body = ""

    static func text(_ body: String) -> Answer { Answer(body: body) }
  }

  fileprivate let answer: @Sendable (Int, Request) -> Answer?
  private let taken = Mutex<[Request]>([])
  private let arrivals: AsyncStream<Request>
  private let arrived: AsyncStream<Request>.Continuation
  private let channel = Mutex<(any Channel)?>(nil)

  var requests: [Request] { taken.withLock { $0 } }
  var bodies: [String] { requests.map(\.body) }
  var port: Int { channel.withLock { $0?.localAddress?.port ?? 0 } }
  var url: String { "http://127.0.0.1:\(port)/v1" }

  /// Each request is answered by the closure, which is given its number, from 0; without an answer it stays open.
  static func start(
    tls: NIOSSLContext? = nil, _ answer: @escaping @Sendable (Int, Request) -> Answer?
  ) async throws -> FakePost {
    let server = FakePost(answer)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(PostHandler(server))
        }
      }
      .bind(host: "127.0.0.1", port: 0)
      .get()
    server.channel.withLock { $0 = channel }
    return server
  }

  /// Answers with these texts, one after the other, then not at all.
  static func saying(_ texts: String...) async throws -> FakePost {
    try await start { number, _ in number < texts.count ? .text(texts[number]) : nil }
  }

  private init(_ answer: @escaping @Sendable (Int, Request) -> Answer?) {
    self.answer = answer
    (arrivals, arrived) = AsyncStream.makeStream()
  }

  /// Waits for the next request that nobody has waited for.
  func next() async -> Request? {
    for await request in arrivals { return request }
    return nil
  }

  func stop() async throws { try await channel.withLock { $0 }?.close() }

  fileprivate func take(_ request: Request) -> Answer? {
    let number = taken.withLock { taken in
      taken.append(request)
      return taken.count - 1
    }
    arrived.yield(request)
    return answer(number, request)
  }
}

private final class PostHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let server: FakePost
  private var head: HTTPRequestHead?
  private var body = ""

  init(_ server: FakePost) { self.server = server }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (self.head, body) = (head, "")
    case .body(let bytes): body += String(buffer: bytes)
    case .end:
      guard let head, let answer = server.take(FakePost.Request(head: head, body: body)) else { return }
      var headers = answer.headers
      if !headers.contains(name: "Content-Length") {
        headers.add(name: "Content-Length", value: String(answer.body.utf8.count))
      }
      let response = HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers)
      context.write(wrapOutboundOut(.head(response)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: answer.body)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
