/// Goes through the lines that begin with a text, in the order of recall: this session's, then those that former
/// sessions entered at the same backend; the newest first. A text comes as often as it was entered.
struct HistoryWalk: IteratorProtocol, Sendable {
  /// Where a line is found.
  enum Place: Sendable {
    case own(Int)
    case former(Int, Int)
  }

  private(set) var snapshot: HistorySnapshot
  private let backend: String
  private let prefix: [UInt8]
  /// How many of this session's lines are still to come.
  private var ownRest: Int
  /// What comes next of the others: a piece, and a line in it.
  private var piece = 0
  private var line = 0

  init(_ snapshot: HistorySnapshot, backend: String, prefix: String = "") {
    self.snapshot = snapshot
    self.backend = backend
    self.prefix = Array(prefix.utf8)
    ownRest = snapshot.own.count
  }

  /// The next line's place.
  mutating func next() -> Place? {
    while ownRest > 0 {
      ownRest -= 1
      if snapshot.own.texts.text(at: ownRest, beginsWith: prefix) { return .own(ownRest) }
    }
    while piece < snapshot.former.count {
      if let found = nextOfPiece() { return found }
      piece += 1
      line = 0
    }
    return nil
  }

  private mutating func nextOfPiece() -> Place? {
    while let found = snapshot.former[piece].texts.first(from: line, beginningWith: prefix) {
      line = found + 1
      if snapshot.former[piece].isOf(backend, at: found) { return .former(piece, found) }
    }
    return nil
  }

  /// Goes on into lines that were read since; false where there are none.
  mutating func extend(from history: History) -> Bool {
    let count = snapshot.former.count
    snapshot = history.extended(snapshot)
    return snapshot.former.count > count
  }
}

extension HistorySnapshot {
  subscript(place: HistoryWalk.Place) -> HistoryEntry {
    switch place {
    case .own(let line): own[line]
    case .former(let piece, let line): former[piece][line]
    }
  }

  func isFailed(_ place: HistoryWalk.Place) -> Bool {
    switch place {
    case .own(let line): own.isFailed(at: line)
    case .former(let piece, let line): former[piece].isFailed(at: line)
    }
  }
}
