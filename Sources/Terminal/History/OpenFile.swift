import Glibc

/// An open file, closed (and with that unlocked) when it is let go.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  private(set) var isLocked = false

  /// Opens a file; one that is made is readable for its owner only from the start.
  init(_ path: String, flags: Int32) throws(HistoryFailure) {
    descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HistoryFailure(flags & O_CREAT == 0 ? .reading(path) : .writing(path)) }
  }

  deinit { close(descriptor) }

  /// Waits for the lock, but not for ever: a stopped process may hold it. There are file systems without locks, too.
  mutating func lock() {
    var pause: useconds_t = 100
    var waited: useconds_t = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < 2_000_000 else { return }
      usleep(pause)
      waited += pause
      pause = min(pause * 2, 5000)
    }
    isLocked = true
  }

  /// Whether it is the file that goes by a path.
  func isNamed(_ path: String) throws(HistoryFailure) -> Bool {
    let own = try status(path)
    var named = stat()
    return stat(path, &named) == 0 && named.st_dev == own.st_dev && named.st_ino == own.st_ino
  }

  /// Takes the file from all but its owner, where the owner is who runs evsh.
  func makePrivate(_ path: String) throws(HistoryFailure) {
    let status = try status(path)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw HistoryFailure(.writing(path), because: "it is no ordinary file")
    }
    if status.st_mode & 0o077 != 0, status.st_uid == geteuid() { fchmod(descriptor, 0o600) }
  }

  /// What the system knows of it; `path` is for the message.
  func status(_ path: String) throws(HistoryFailure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw HistoryFailure(.reading(path)) }
    return status
  }

  /// All bytes from an offset to the end, as far as it was when reading began.
  func bytes(from start: Int, _ path: String) throws(HistoryFailure) -> [UInt8] {
    let count = max(0, Int(try status(path).st_size) - start)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, start + filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard code == 0 else { throw HistoryFailure(.reading(path), code: code) }
    return bytes
  }

  /// Writes all bytes, at once if the system can.
  func write(_ bytes: [UInt8], _ path: String) throws(HistoryFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw HistoryFailure(.writing(path)) }
      rest = rest.dropFirst(written)
    }
  }
}

extension String {
  fileprivate static func reading(_ path: String) -> String { "the history in '\(path)' can't be read" }
  static func writing(_ path: String) -> String { "the history in '\(path)' can't be written" }
}
