import Synchronization

/// History at one moment; making one copies nothing.
struct HistorySnapshot: Sendable {
  /// This session's lines, oldest first.
  let own: HistoryLines
  /// The file's other lines, newest first.
  let former: [HistoryLines]
  let generation: Int
}

extension History.State {
  var snapshot: HistorySnapshot { HistorySnapshot(own: own, former: former, generation: generation) }
}

extension History {
  var snapshot: HistorySnapshot { state.withLock(\.snapshot) }

  /// The same moment with the older lines that have been read since; the same where there are none.
  func extended(_ snapshot: HistorySnapshot) -> HistorySnapshot {
    let now = self.snapshot
    guard now.generation == snapshot.generation, now.former.count > snapshot.former.count else { return snapshot }
    return HistorySnapshot(own: snapshot.own, former: now.former, generation: now.generation)
  }
}
