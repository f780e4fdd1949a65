import Foundation

/// Standard output or standard error, written in large pieces; one task uses it.
final class OutputStream {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Why something could not be written, if so: `no space left on device`.
  private(set) var failure: String?

  /// How many bytes wait at most.
  private static let capacity = 1 << 16

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.capacity { flush() }
  }

  /// Whether nobody reads any more.
  private(set) var isBroken = false

  /// Writes what waits. Where nobody reads any more what is being done is cancelled, so that no call is left undone, and
  /// evsh ends quietly, as a filter should.
  func flush() {
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno == EPIPE {
        if !isBroken, !Interruption.cancel() { _exit(128 + SIGPIPE) }
        isBroken = true
        break
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        failure = ScriptFile.reason(errno)
        break
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
