import NIOCore

/// Cuts a program's output into lines, each a message for the inbox. Blank lines are passed over; a last line needs no
/// end.
final class LineReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private static let newline = UInt8(ascii: "\n")

  private let inbox: Inbox
  private let longest: Int
  private let ended: (ConnectionFault?) -> Void
  private var pending = ByteBuffer()
  /// How much of what is pending is known to hold no end of a line.
  private var searched = 0

  /// `ended` is called once, at the end of the output, with the fault where what came last is no message.
  init(inbox: Inbox, longest: Int, ended: @escaping (ConnectionFault?) -> Void) {
    self.inbox = inbox
    self.longest = longest
    self.ended = ended
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var chunk = unwrapInboundIn(data)
    pending.writeBuffer(&chunk)
    var flow = Inbox.Flow.goOn
    while flow != .stop, let line = nextLine() { flow = take(line) }
    if flow != .stop, pending.readableBytes > longest {
      inbox.fail(.tooLong(longest))
      flow = .stop
    }
    pending.discardReadBytes()
    context.channel.follow(flow)
  }

  func channelInactive(context: ChannelHandlerContext) {
    do {
      let line = Array(pending.readableBytesView)
      if !Self.isBlank(line) { _ = inbox.push(try ChatProtocol.contents(of: line), bytes: line.count) }
      ended(nil)
    } catch {
      ended(error)
    }
  }

  private func nextLine() -> [UInt8]? {
    guard let end = pending.readableBytesView.dropFirst(searched).firstIndex(of: Self.newline) else {
      searched = pending.readableBytes
      return nil
    }
    searched = 0
    let line = pending.readBytes(length: end - pending.readerIndex)
    pending.moveReaderIndex(forwardBy: 1)
    return line
  }

  private func take(_ line: [UInt8]) -> Inbox.Flow {
    if Self.isBlank(line) { return .goOn }
    guard line.count <= longest else {
      inbox.fail(.tooLong(longest))
      return .stop
    }
    return inbox.take(message: line)
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
  }
}
