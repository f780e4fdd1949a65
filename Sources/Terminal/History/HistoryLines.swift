/// A stretch of history: lines in a fixed order, held so that a hundred thousand of them take little room and time.
struct HistoryLines: Sendable {
  /// What is known of a line beside its text.
  private struct Mark: Sendable {
    let id: HistoryEntry.ID
    let time: Int
    let backend: Int
    var failed: Bool
  }

  /// Whether the lines were entered in this session.
  let areOwn: Bool
  private var marks: [Mark] = []
  private var backends: [String] = []
  private(set) var texts = TextArena()
  /// The texts in lower case.
  private(set) var folded = TextArena()

  init(areOwn: Bool = false) { self.areOwn = areOwn }

  var count: Int { marks.count }

  mutating func append(_ text: String, id: HistoryEntry.ID, time: Int, backend: String, failed: Bool = false) {
    marks.append(Mark(id: id, time: time, backend: index(of: backend), failed: failed))
    texts.append(text)
    folded.append(text.lowercased())
  }

  /// A line, whole.
  subscript(index: Int) -> HistoryEntry {
    let mark = marks[index]
    return HistoryEntry(
      id: mark.id, text: texts[index], time: mark.time, backend: backends[mark.backend], failed: mark.failed,
      isOwn: areOwn)
  }

  func id(at index: Int) -> HistoryEntry.ID { marks[index].id }
  func isFailed(at index: Int) -> Bool { marks[index].failed }
  func isOf(_ backend: String, at index: Int) -> Bool { backends[marks[index].backend] == backend }

  /// Marks the line of an id as failed; false where there is no such line.
  mutating func markFailed(_ id: HistoryEntry.ID) -> Bool {
    guard let index = marks.lastIndex(where: { $0.id == id }) else { return false }
    marks[index].failed = true
    return true
  }

  /// A backend's place in the table of their names; most lines are of the one before.
  private mutating func index(of backend: String) -> Int {
    if let last = marks.last, backends[last.backend] == backend { return last.backend }
    if let known = backends.firstIndex(of: backend) { return known }
    backends.append(backend)
    return backends.count - 1
  }
}
