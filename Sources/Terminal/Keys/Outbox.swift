import Glibc
import Synchronization

/// What other tasks have for the line editor, while it waits for keys: lines to be printed above the line, and word that
/// something it shows has changed.
package final class Outbox: Sendable {
  private let lines = Mutex<[String]>([])
  private let ends: (read: Int32, write: Int32)

  /// Fails where the process may open no more files.
  package init?() {
    var descriptors: [Int32] = [0, 0]
    guard pipe(&descriptors) == 0 else { return nil }
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    ends = (descriptors[0], descriptors[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  /// Can be read from while something waits.
  var descriptor: Int32 { ends.read }

  /// Prints lines above the one that is typed; each may hold colours.
  package func post(_ lines: [String]) {
    self.lines.withLock { $0 += lines }
    ring()
  }

  /// What the editor shows has changed, or the window's size.
  package func redraw() { ring() }

  /// All that waits; after that nothing does.
  func take() -> [String] {
    var piece = [UInt8](repeating: 0, count: 256)
    while read(ends.read, &piece, piece.count) > 0 {}
    return lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }

  private func ring() {
    // A full pipe has been rung already.
    var byte: UInt8 = 0
    _ = write(ends.write, &byte, 1)
  }
}
