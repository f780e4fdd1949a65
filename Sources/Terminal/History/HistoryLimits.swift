/// How much the history file may hold before it is made shorter.
struct HistoryLimits: Sendable {
  /// How many records, and how many bytes of them, are kept.
  var lines = 100_000
  var bytes = 16 << 20

  /// A tenth more than is kept may stand in the file, so that it isn't rewritten at each start.
  func isExceeded(lines: Int, bytes: Int) -> Bool {
    lines > self.lines + self.lines / 10 || bytes > self.bytes + self.bytes / 10
  }

  /// The newest lines of a file's whole lines, at least one; nil where the file is short enough.
  func kept(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let ends = bytes.withUnsafeBytes(LineEnds.init)
    guard isExceeded(lines: ends.offsets.count, bytes: bytes.count) else { return nil }
    let starts = [0] + ends.offsets.dropLast().map { $0 + 1 }
    let start = starts.suffix(lines).first { bytes.count - $0 <= self.bytes } ?? starts[starts.count - 1]
    return bytes.dropFirst(start)
  }
}

/// Where the lines of a text end.
struct LineEnds {
  /// The offsets of the newlines.
  private(set) var offsets: [Int] = []

  init(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while let offset = bytes.firstOffset(of: UInt8(ascii: "\n"), from: start) {
      offsets.append(offset)
      start = offset + 1
    }
  }
}
