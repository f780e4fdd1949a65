import Glibc

extension HistoryFile {
  /// What was read of the file.
  struct Contents: Sendable {
    fileprivate let status: stat
    /// Where the bytes begin in the file.
    fileprivate let start: Int
    /// Lines, and perhaps the beginning of one that is being written.
    let bytes: [UInt8]
    /// Whether these are the bytes that came after a position, and not the whole file.
    let areAdded: Bool

    /// How far the file is read once `reader` has read the bytes.
    func position(after reader: HistoryReader) -> ReadPosition {
      ReadPosition(status, end: start + reader.end, after: bytes[..<reader.end])
    }
  }

  /// No more than this is ever read, however long the file has become.
  private static let most = 1 << 26

  /// The whole file or, if it still is the file of `position`, what has come to it since; nil where there is no file,
  /// or nothing new.
  func contents(after position: ReadPosition?) throws(HistoryFailure) -> Contents? {
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
    let status = try file.status(path)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw HistoryFailure("the history in '\(path)' can't be read", because: "it is no ordinary file")
    }
    if let position, let added = position.added(status, try file.bytes(from: position.overlap, path)) {
      return added.isEmpty ? nil : Contents(status: status, start: position.end, bytes: Array(added), areAdded: true)
    }
    let start = max(0, Int(status.st_size) - Self.most)
    return Contents(status: status, start: start, bytes: try file.bytes(from: start, path), areAdded: false)
  }
}
