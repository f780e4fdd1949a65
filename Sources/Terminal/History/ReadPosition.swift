import Glibc

/// How far a session has read the history file, and how it knows the file again.
struct ReadPosition: Sendable, Equatable {
  private let device: dev_t
  private let inode: ino_t
  /// The offset of what has not been read.
  let end: Int
  /// The last bytes that were read: a new file may get the number of one that is gone.
  private let last: [UInt8]

  private static let lastCount = 64

  /// The position after `bytes`, which were read up to `end`.
  init(_ status: stat, end: Int, after bytes: ArraySlice<UInt8>) {
    device = status.st_dev
    inode = status.st_ino
    self.end = end
    last = Array(bytes.suffix(Self.lastCount))
  }

  /// Where in `file` what has been read of it begins anew: before the bytes it is known by.
  var overlap: Int { end - last.count }

  /// What has been added to the file, and must begin with the bytes that it is known by; nil where it is another file.
  func added(_ status: stat, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard device == status.st_dev, inode == status.st_ino, bytes.starts(with: last) else { return nil }
    return bytes.dropFirst(last.count)
  }
}
