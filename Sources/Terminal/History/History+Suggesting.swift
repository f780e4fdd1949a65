import Shell
import Synchronization

extension History {
  /// The newest line of a backend that begins with what is typed, goes on, and hasn't failed; nil where there is none.
  ///
  /// A line in which a secret was masked can't be run again, so it is none.
  package func suggestion(for typed: String, backend: String) -> String? {
    if typed.isEmpty { return nil }
    let last = state.withLock { ($0.suggestion, $0.snapshot) }
    if let suggested = last.0, suggested.answers(typed, backend: backend) { return suggested.line }
    let line = Self.suggestion(for: typed, backend: backend, in: last.1)
    state.withLock { state in
      // What has come meanwhile is seen at the next key.
      guard state.generation == last.1.generation, state.former.count == last.1.former.count else { return }
      state.suggestion = SuggestedLine(typed: typed, backend: backend, line: line)
    }
    return line
  }

  private static func suggestion(for typed: String, backend: String, in snapshot: HistorySnapshot) -> String? {
    var walk = HistoryWalk(snapshot, backend: backend, prefix: typed)
    while let place = walk.next() {
      if snapshot.isFailed(place) { continue }
      let entry = snapshot[place]
      guard entry.backend == backend, entry.text.utf8.count > typed.utf8.count else { continue }
      if !entry.text.contains(Masking.mark) { return entry.text }
    }
    return nil
  }
}

/// What was suggested for a text. As long as the line goes on as suggested, it is the suggestion for more text too; and
/// where there was none, there is none for more.
struct SuggestedLine: Sendable {
  let typed: String
  let backend: String
  let line: String?

  func answers(_ text: String, backend: String) -> Bool {
    guard backend == self.backend, text.utf8.starts(with: typed.utf8) else { return false }
    guard let line else { return true }
    return line.utf8.count > text.utf8.count && line.utf8.starts(with: text.utf8)
  }
}
