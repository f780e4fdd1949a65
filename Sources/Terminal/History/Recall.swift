/// A walk through history by Up and Down: the lines that begin with what was typed.
///
/// It lasts until the line is entered. Down after the newest line gives back what was typed, and a recalled line that
/// was changed comes back as it was changed.
package struct Recall: Sendable {
  private let history: History
  private var walk: HistoryWalk
  /// The lines found so far; the first is the one that was being typed.
  private var lines: [String]
  private var index = 0
  private var seen: Set<String>

  /// Begins at a line being typed, whose text before the cursor (a UTF-8 offset; by default the end) is what others
  /// have to begin with.
  package init(_ history: History, typed: String, cursor: Int? = nil, backend: String) {
    self.history = history
    let prefix = cursor.map { String(decoding: typed.utf8.prefix($0), as: UTF8.self) } ?? typed
    walk = HistoryWalk(history.snapshot, backend: backend, prefix: prefix)
    lines = [typed]
    seen = [typed]
  }

  /// The next older line; nil where there is none. `current` is the line as it stands now.
  package mutating func older(from current: String) -> String? {
    guard index + 1 < lines.count || find() else { return nil }
    lines[index] = current
    index += 1
    return lines[index]
  }

  /// The next newer line, or what was typed; nil there. `current` is the line as it stands now.
  package mutating func newer(from current: String) -> String? {
    guard index > 0 else { return nil }
    lines[index] = current
    index -= 1
    return lines[index]
  }

  /// Finds one more line that hasn't come yet.
  private mutating func find() -> Bool {
    repeat {
      while let place = walk.next() {
        let text = walk.snapshot[place].text
        guard seen.insert(text).inserted else { continue }
        lines.append(text)
        return true
      }
    } while walk.extend(from: history)
    return false
  }
}
