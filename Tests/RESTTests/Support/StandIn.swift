import Evaluation
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

@testable import REST

/// A server on 127.0.0.1 that keeps what it is sent, and answers it as well or as badly as it is told.
final class StandIn: Sendable {
  /// A request, as it came.
  struct Request: Sendable {
    let head: HTTPRequestHead
    let body: String

    var method: String { head.method.rawValue }
    /// Without the query.
    var path: String { String(head.uri.prefix { $0 != "?" }) }
    /// `GET /user/v1/projects/`.
    var line: String { "\(method) \(path)" }
    var json: JSONValue? { try? JSONParser.parse(body).value }

    /// A parameter of the query.
    func query(_ name: String) -> String? {
      URLComponents(string: head.uri)?.queryItems?.first { $0.name == name }?.value
    }
  }

  /// What comes back.
  enum Reply: Sendable {
    case whole(Int, [UInt8], HTTPHeaders)
    /// The head and the beginning of a body that should be longer, then the end of the connection.
    case half([UInt8])
    /// The same, but the connection stays, and nothing more comes.
    case drip([UInt8])
    /// The end of the connection, without a word.
    case drop

    static func json(_ json: JSONValue, status: Int = 200, headers: HTTPHeaders = [:]) -> Reply {
      .whole(status, Array(json.compact.utf8), headers)
    }

    static func text(_ text: String, status: Int = 200, headers: HTTPHeaders = [:]) -> Reply {
      .whole(status, Array(text.utf8), headers)
    }
  }

  fileprivate let answer: @Sendable (Request) -> Reply
  private let taken = Mutex<[Request]>([])
  private let channel = Mutex<(any NIOCore.Channel)?>(nil)
  private let (dripped, drips) = AsyncStream.makeStream(of: Void.self)
  private let isSecure: Bool

  var requests: [Request] { taken.withLock { $0 } }
  var lines: [String] { requests.map(\.line) }
  var url: String {
    "\(isSecure ? "https" : "http")://127.0.0.1:\(channel.withLock { $0?.localAddress?.port ?? 0 })"
  }

  private init(isSecure: Bool, _ answer: @escaping @Sendable (Request) -> Reply) {
    self.answer = answer
    self.isSecure = isSecure
  }

  static func start(
    tls: NIOSSLContext? = nil, _ answer: @escaping @Sendable (Request) -> Reply
  ) async throws -> StandIn {
    let server = StandIn(isSecure: tls != nil, answer)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(StandInHandler(server))
        }
      }
      .bind(host: "127.0.0.1", port: 0)
      .get()
    server.channel.withLock { $0 = channel }
    return server
  }

  /// Gives these answers, one after the other, and the last one from then on.
  static func answering(_ replies: Reply...) async throws -> StandIn { try await answering(replies) }

  static func answering(_ replies: [Reply]) async throws -> StandIn {
    let count = Mutex(0)
    let next = { @Sendable in
      count.withLock { count in
        count += 1
        return min(count, replies.count) - 1
      }
    }
    return try await start { _ in replies[next()] }
  }

  /// Answers each request by its line, such as `GET /user/v1/projects/`; what isn't there is not found.
  static func serving(_ routes: [String: Reply]) async throws -> StandIn {
    try await start { routes[$0.line] ?? .json(["detail": "Not found."], status: 404) }
  }

  func stop() async throws { try await channel.withLock { $0 }?.close() }

  /// Waits until a drip has begun.
  func untilDripping() async { for await _ in dripped { return } }

  fileprivate func take(_ request: Request) -> Reply {
    taken.withLock { $0.append(request) }
    return answer(request)
  }

  fileprivate func hasDripped() { drips.yield() }
}

private final class StandInHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let server: StandIn
  private var head: HTTPRequestHead?
  private var body = ""

  init(_ server: StandIn) { self.server = server }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (self.head, body) = (head, "")
    case .body(let bytes): body += String(buffer: bytes)
    case .end:
      guard let head else { return }
      reply(server.take(StandIn.Request(head: head, body: body)), context)
    }
  }

  private func reply(_ reply: StandIn.Reply, _ context: ChannelHandlerContext) {
    switch reply {
    case .whole(let status, let bytes, let headers):
      begin(status, bytes, length: bytes.count, headers, context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .half(let bytes):
      begin(200, bytes, length: bytes.count + 1000, [:], context)
      context.flush()
      context.close(promise: nil)
    case .drip(let bytes):
      begin(200, bytes, length: bytes.count + 1000, [:], context)
      context.flush()
      server.hasDripped()
    case .drop: context.close(promise: nil)
    }
  }

  private func begin(
    _ status: Int, _ bytes: [UInt8], length: Int, _ headers: HTTPHeaders, _ context: ChannelHandlerContext
  ) {
    var headers = headers
    headers.add(name: "Content-Length", value: String(length))
    let head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
