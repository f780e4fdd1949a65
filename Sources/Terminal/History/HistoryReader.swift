/// Reads lines out of a file's bytes, the newest first.
struct HistoryReader {
  private let bytes: [UInt8]
  private let ends: LineEnds
  /// How many of the lines are still to be read.
  private var rest: Int
  /// The session whose lines are left out.
  private let session: UInt64
  /// The lines said to have failed that haven't come yet: a failure stands after its line.
  private(set) var failed: Set<HistoryEntry.ID> = []

  /// Reads whole lines.
  init(_ bytes: [UInt8], leavingOut session: UInt64) {
    self.bytes = bytes
    self.session = session
    ends = bytes.withUnsafeBytes(LineEnds.init)
    rest = ends.offsets.count
  }

  /// How many lines the bytes hold, of whatever kind.
  var lineCount: Int { ends.offsets.count }
  /// The offset after the last whole line.
  var end: Int { ends.offsets.last.map { $0 + 1 } ?? 0 }

  /// The next older lines, at most so many; nil where there are no more.
  mutating func next(atMost count: Int) -> HistoryLines? {
    var lines = HistoryLines()
    bytes.withUnsafeBytes { bytes in
      while rest > 0, lines.count < count {
        rest -= 1
        let start = rest > 0 ? ends.offsets[rest - 1] + 1 : 0
        read(UnsafeRawBufferPointer(rebasing: bytes[start..<ends.offsets[rest]]), into: &lines)
      }
    }
    return lines.count > 0 ? lines : nil
  }

  private mutating func read(_ line: UnsafeRawBufferPointer, into lines: inout HistoryLines) {
    switch HistoryRecord(line) {
    case .failure(let id): failed.insert(id)
    case .line(let id, let time, let backend, let text):
      let isFailed = failed.remove(id) != nil
      guard id.session != session, !text.isEmpty else { return }
      lines.append(text, id: id, time: time, backend: backend, failed: isFailed)
    case nil: return
    }
  }
}
