import NIOCore

/// Reads a program's standard error, so that it never blocks on it, and keeps the end for the reason of a crash.
final class ErrorTail: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  static let size = 2048

  private let ended: (String) -> Void
  private var tail = ByteBuffer()

  /// `ended` is called once, with the last that was written.
  init(ended: @escaping (String) -> Void) { self.ended = ended }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var chunk = unwrapInboundIn(data)
    tail.writeBuffer(&chunk)
    tail.moveReaderIndex(forwardBy: max(0, tail.readableBytes - Self.size))
    tail.discardReadBytes()
  }

  func channelInactive(context: ChannelHandlerContext) { ended(String(buffer: tail)) }
}
