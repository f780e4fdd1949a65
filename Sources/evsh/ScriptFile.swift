import Foundation
import Shell

/// Reads scripts and other files, pipes and devices included.
enum ScriptFile {
  /// The text of a script.
  static func text(of path: String) throws(FileError) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// A file's content. Where it is a pipe that nobody writes to, cancelling the task ends the wait.
  static func bytes(of path: String) throws(FileError) -> [UInt8] {
    // Not waiting here: a pipe would, until somebody opens its other end.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(reason(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try wait(for: descriptor)
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno != EINTR, errno != EAGAIN { throw FileError(reason(errno)) }
      bytes += piece.prefix(max(0, count))
    }
  }

  /// Waits until there is something to read, or the end.
  private static func wait(for descriptor: Int32) throws(FileError) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) == 0 {
      if Task.isCancelled { throw FileError("interrupted") }
    }
  }

  /// All of standard input.
  static func standardInput() -> String {
    String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  /// What an error of the system means, in lower case.
  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "no such file"
    case EISDIR: "it is a folder"
    default: String(cString: strerror(number)).lowercased()
    }
  }
}
