import Glibc

/// The file that all sessions write their lines to.
///
/// It is only ever appended to, or replaced by a new file; both under an exclusive lock, and whoever gets the lock
/// makes sure that the file still is the one that goes by the path. So no line is lost to a session that replaces the
/// file, and a record that a killed session left half-written is ended before the next begins.
struct HistoryFile: Sendable {
  let path: String
  let limits: HistoryLimits

  /// Appends a record by one write; makes the file, readable for its owner only, where there is none.
  func append(_ record: [UInt8]) throws(HistoryFailure) {
    let file = try openLocked()
    let size = try file.status(path).st_size
    let isWhole = try file.bytes(from: max(0, Int(size) - 1), path).last == UInt8(ascii: "\n")
    let start = size == 0 ? HistoryRecord.header : isWhole ? [] : HistoryRecord.torn
    try file.write(start + record, path)
  }

  /// Makes a new file of the newest lines where there are too many.
  func trim() throws(HistoryFailure) {
    let file = try openLocked()
    // Without the lock others may be writing to the old file.
    if file.isLocked { try replace(file) { bytes in limits.kept(of: bytes) } }
  }

  /// Throws all lines away.
  func clear() throws(HistoryFailure) {
    if access(path, F_OK) != 0, errno == ENOENT { return }
    try replace(openLocked()) { $0[$0.endIndex...] }
  }

  /// Puts a new file with some of the whole lines of the old one in its place; for nil the old one stays.
  func replace(
    _ file: borrowing OpenFile, keeping kept: (ArraySlice<UInt8>) -> ArraySlice<UInt8>?
  ) throws(HistoryFailure) {
    let bytes = try file.bytes(from: 0, path)
    // What stands after the last line ending was left half-written.
    let whole = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)]
    guard let kept = kept(whole) else { return }
    // A link stays a link, to the new file.
    let target = realpath(path, nil)
    defer { free(target) }
    try HistoryFile(path: target.map { String(cString: $0) } ?? path, limits: limits).write(HistoryRecord.header + kept)
  }

  /// Writes a file aside and gives it the path.
  private func write(_ bytes: [UInt8]) throws(HistoryFailure) {
    let fresh = path + ".new"
    unlink(fresh)
    let file = try OpenFile(fresh, flags: O_WRONLY | O_CREAT | O_EXCL)
    do throws(HistoryFailure) {
      try file.write(bytes, fresh)
      // Or a loss of power could leave an empty file.
      guard fsync(file.descriptor) == 0, rename(fresh, path) == 0 else { throw HistoryFailure(.writing(path)) }
    } catch {
      unlink(fresh)
      throw error
    }
  }
}

// MARK: - The lock

extension HistoryFile {
  /// Opens the file that goes by the path at the moment when its lock is had.
  func openLocked() throws(HistoryFailure) -> OpenFile {
    try makeFolders()
    while true {
      var file = try OpenFile(path, flags: O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK)
      try file.makePrivate(path)
      file.lock()
      // A session that had the lock before may have put another file in this one's place.
      if try file.isNamed(path) || !file.isLocked { return file }
    }
  }

  /// Makes the folders that the file's path leads through, for their owner only.
  private func makeFolders() throws(HistoryFailure) {
    guard let slash = path.lastIndex(of: "/"), access(String(path[..<slash]), F_OK) != 0 else { return }
    var end = path.startIndex
    while end < slash, let next = path[path.index(after: end)...].firstIndex(of: "/") {
      end = next
      let folder = String(path[..<end])
      if mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, F_OK) != 0 {
        throw HistoryFailure("the folder '\(folder)' for the history can't be made", code: errno)
      }
    }
  }
}
