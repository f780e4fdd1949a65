import Glibc
import NIOCore
import NIOPosix

/// The end of a pipe that a program writes to, and the channel that reads from it.
struct OutputPipe: Sendable {
  /// More than the system keeps in a pipe, so that nobody who holds its other end can write for ever.
  private static let most = 1 << 20

  let channel: any Channel
  private let descriptor: CInt

  /// Reads from the descriptor, which is taken over unless this throws, on the loop.
  init(
    _ descriptor: CInt, loop: any EventLoop, _ handler: @escaping @Sendable () -> some ChannelHandler
  ) async throws {
    self.descriptor = descriptor
    channel = try await NIOPipeBootstrap(group: loop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(handler()) }
      }
      .takingOwnershipOfDescriptor(input: descriptor)
      .get()
  }

  /// Reads what is in the pipe now and closes it; to be called on the channel's event loop once the program has ended.
  ///
  /// The end of the pipe itself may never come, for what the program started may have left its group and hold it open.
  func drain() {
    var total = 0
    while channel.isActive, total < Self.most {
      var buffer = channel.allocator.buffer(capacity: 1 << 16)
      let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: 1 << 16) {
        max(0, read(descriptor, $0.baseAddress, $0.count))
      }
      guard count > 0 else { break }
      total += count
      channel.pipeline.fireChannelRead(buffer)
    }
    channel.close(promise: nil)
  }
}
