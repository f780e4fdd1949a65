import Glibc
import Synchronization

/// What other tasks have for the line editor, while it waits for keys: lines to be printed above the line, and word that
/// something it shows has changed.
package final class Outbox: Sendable {
  /// What has come since it was last taken.
  struct Content {
    var lines: [String] = []
    var isResized = false
  }

  private let content = Mutex(Content())
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
    content.withLock { $0.lines += lines }
    ring()
  }

  /// What the prompt shows has changed.
  package func redraw() { ring() }

  /// The window has another size.
  package func resized() {
    content.withLock { $0.isResized = true }
    ring()
  }

  /// All that waits; after that nothing does.
  func take() -> Content {
    var piece = [UInt8](repeating: 0, count: 256)
    while read(ends.read, &piece, piece.count) > 0 {}
    return content.withLock { content in
      defer { content = Content() }
      return content
    }
  }

  private func ring() {
    // A full pipe has been rung already.
    var byte: UInt8 = 0
    _ = write(ends.write, &byte, 1)
  }
}
