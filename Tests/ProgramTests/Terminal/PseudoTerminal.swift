import Foundation

/// A pseudo-terminal of the kernel's. Tests hold the side where a person sits; the side of the program stays open as
/// well, so that what it has written can be read after its end.
final class PseudoTerminal: Sendable {
  /// Where what the program writes is read, and keys are written.
  let descriptor: Int32
  private let programSide: Int32
  /// Its file, such as `/dev/pts/3`.
  let path: String

  init(columns: Int, rows: Int) throws {
    var (person, program): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = Self.size(columns, rows)
    guard openpty(&person, &program, &name, nil, &size) == 0 else { throw POSIXError.last }
    descriptor = person
    programSide = program
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    for end in [person, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(person, F_SETFL, O_NONBLOCK)
    // As terminals do for a user of UTF-8: Backspace takes whole characters in cooked mode.
    var modes = termios()
    tcgetattr(program, &modes)
    modes.c_iflag |= tcflag_t(IUTF8)
    tcsetattr(program, TCSANOW, &modes)
  }

  deinit {
    close(descriptor)
    close(programSide)
  }

  var modes: TerminalModes {
    var modes = termios()
    tcgetattr(programSide, &modes)
    return TerminalModes(modes)
  }

  /// Tells the kernel, which sends SIGWINCH.
  func resize(columns: Int, rows: Int) {
    var size = Self.size(columns, rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the person's side: the kernel sends SIGHUP, and reading and writing do nothing from now on.
  func hangUp() {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nothing, descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    close(nothing)
  }

  /// What is there to read; empty where nothing is.
  func read() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Writes keys; where the program doesn't read, it waits until it does.
  func write(_ text: String, limit: Duration) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&room, 1, Int32(limit.components.seconds) * 1000) != 0 else { throw POSIXError(.ETIMEDOUT) }
      } else if errno != EINTR {
        throw POSIXError.last
      }
    }
  }

  private static func size(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}

extension POSIXError {
  /// The error of the call that has just failed.
  static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
