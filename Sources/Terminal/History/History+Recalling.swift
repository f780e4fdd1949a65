extension History {
  /// The lines in the order of recall: this session's, then the backend's others; the newest first, each text once.
  package func candidates(backend: String) -> some Sequence<HistoryEntry> & Sendable {
    HistoryCandidates(snapshot: snapshot, backend: backend)
  }

  /// The lines as they were entered, the oldest first and this session's last; of one backend or of all, and the newest
  /// `last` only. Reads the file first, as far as that is still to do.
  package func entries(backend: String? = nil, last: Int? = nil) -> [HistoryEntry] {
    load()
    waitUntilLoaded()
    let snapshot = snapshot
    var newestFirst: [HistoryEntry] = []
    for lines in [snapshot.own] + snapshot.former {
      for index in 0..<lines.count {
        guard newestFirst.count < last ?? .max else { break }
        let index = lines.areOwn ? lines.count - 1 - index : index
        if let backend, !lines.isOf(backend, at: index) { continue }
        newestFirst.append(lines[index])
      }
    }
    return newestFirst.reversed()
  }
}

/// Lines to choose from, each text once.
private struct HistoryCandidates: Sequence, Sendable {
  let snapshot: HistorySnapshot
  let backend: String

  struct Iterator: IteratorProtocol {
    var walk: HistoryWalk
    var seen: Set<String> = []

    mutating func next() -> HistoryEntry? {
      while let place = walk.next() {
        let entry = walk.snapshot[place]
        if seen.insert(entry.text).inserted { return entry }
      }
      return nil
    }
  }

  func makeIterator() -> Iterator { Iterator(walk: HistoryWalk(snapshot, backend: backend)) }
}
