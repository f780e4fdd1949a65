/// The search of Ctrl-R: all words of what is looked for must occur in a line, in any order and, unless there is a
/// capital among them, in any case.
package struct HistorySearch: Sendable {
  /// The newest first, each text once: this session's lines, the backend's others, then those of other backends.
  package private(set) var matches: [HistoryMatch] = []
  /// Whether there are more than are given.
  package private(set) var isCut = false

  private let history: History
  private let backend: String
  private let limit: Int

  /// Reads what other sessions have written meanwhile, and finds the newest lines; gives no more than `limit`.
  package init(_ history: History, backend: String, limit: Int = 500) {
    self.history = history
    self.backend = backend
    self.limit = limit
    history.load()
    history.waitUntilLoaded()
    search("")
  }

  /// Looks for other words.
  package mutating func search(_ text: String) {
    let snapshot = history.snapshot
    var found = Findings(limit: limit, backend: backend, query: SearchQuery(text))
    found.look(in: snapshot.own)
    for lines in snapshot.former where !found.isFull { found.look(inFormer: lines) }
    matches = found.matches
    isCut = found.isFull || found.near.count + found.far.count > limit
  }
}

/// What a search has found so far.
private struct Findings {
  let limit: Int
  let backend: String
  let query: SearchQuery
  /// This session's lines and the backend's.
  var near: [HistoryMatch] = []
  var far: [HistoryMatch] = []
  private var seen: Set<String> = []
  private var seenFar: Set<String> = []

  init(limit: Int, backend: String, query: SearchQuery) {
    (self.limit, self.backend, self.query) = (limit, backend, query)
  }

  var isFull: Bool { near.count >= limit }

  /// The near ones, then those far ones that are none of them.
  var matches: [HistoryMatch] {
    near + far.filter { !seen.contains($0.text) }.prefix(limit - near.count)
  }

  mutating func look(in own: HistoryLines) {
    for index in (0..<own.count).reversed() where !isFull {
      if query.matches(own, at: index) { addNear(own[index]) }
    }
  }

  mutating func look(inFormer lines: HistoryLines) {
    var index = 0
    while !isFull, let found = query.first(in: lines, from: index) {
      index = found + 1
      if lines.isOf(backend, at: found) { addNear(lines[found]) } else if far.count <= limit { addFar(lines[found]) }
    }
  }

  private mutating func addNear(_ entry: HistoryEntry) {
    guard seen.insert(entry.text).inserted else { return }
    near.append(HistoryMatch(entry: entry, isOfOtherBackend: false, query: query))
  }

  private mutating func addFar(_ entry: HistoryEntry) {
    guard seenFar.insert(entry.text).inserted else { return }
    far.append(HistoryMatch(entry: entry, isOfOtherBackend: true, query: query))
  }
}
