import Dispatch
import Synchronization

extension History {
  /// The newest lines come into use by themselves, then the rest by pieces of this size.
  private static let firstPiece = 1000
  private static let piece = 20_000

  /// Begins to read what the file holds beyond what was read before, such as the lines of other sessions; returns at
  /// once.
  package func load() {
    reading.async { self.read() }
  }

  /// Waits until all is read that `load` was asked for.
  package func waitUntilLoaded() {
    reading.sync {}
  }

  private func read() {
    guard let file else { return }
    do throws(HistoryFailure) {
      guard let contents = try file.contents(after: state.withLock(\.position)) else { return }
      let reader = HistoryReader(contents.bytes, leavingOut: session)
      if contents.areAdded { add(reader, contents) } else { try fill(reader, contents) }
    } catch {
      report(error)
    }
  }

  /// Takes lines that came to a file that was read before.
  private func add(_ reader: HistoryReader, _ contents: HistoryFile.Contents) {
    guard reader.lineCount > 0 else { return }
    var reader = reader
    let lines = reader.next(atMost: .max)
    state.withLock { state in
      state.position = contents.position(after: reader)
      state.add(lines, failed: reader.failed)
    }
  }

  /// Takes the lines of a file that was not read before, and makes it shorter where it has grown too long.
  private func fill(_ reader: HistoryReader, _ contents: HistoryFile.Contents) throws(HistoryFailure) {
    var reader = reader
    var former: [HistoryLines] = []
    while let lines = reader.next(atMost: former.isEmpty ? Self.firstPiece : Self.piece) {
      former.append(lines)
      state.withLock { $0.fill(former) }
    }
    state.withLock { state in
      state.fill(former)
      state.position = contents.position(after: reader)
    }
    guard let file, file.limits.isExceeded(lines: reader.lineCount, bytes: contents.bytes.count) else { return }
    try file.trim()
  }
}

extension History.State {
  /// Puts newer lines before those that are there, and marks as failed what has failed since.
  fileprivate mutating func add(_ lines: HistoryLines?, failed: Set<HistoryEntry.ID>) {
    if let lines { former.insert(lines, at: 0) }
    for id in failed {
      _ = former.indices.first { former[$0].markFailed(id) }
    }
    guard lines != nil || !failed.isEmpty else { return }
    generation += 1
    suggestion = nil
  }

  /// Takes what has been read so far of a file.
  fileprivate mutating func fill(_ former: [HistoryLines]) {
    if former.count <= 1 { generation += 1 }
    self.former = former
    suggestion = nil
  }
}
