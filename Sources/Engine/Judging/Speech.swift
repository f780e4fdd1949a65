/// All that the agent said between two words of the caller.
struct Speech: Sendable {
  /// Where it begins in the transcript, from 1.
  let turn: Int
  private(set) var text: String
  /// The entries of the transcript that it is made of, and where each ends in the text, in bytes.
  private var entries: [(turn: Int, end: Int)]

  init(_ words: String, turn: Int) {
    self.turn = turn
    text = words
    entries = [(turn, words.utf8.count)]
  }

  mutating func add(_ words: String, turn: Int) {
    text += " " + words
    entries.append((turn, text.utf8.count))
  }

  /// The text made comparable.
  var spoken: SpokenText { SpokenText(text) }

  /// The entry of the transcript in which what ends at a place in the text is said to its end.
  func turn(ofEnd place: String.Index) -> Int {
    let byte = text.utf8.distance(from: text.startIndex, to: place)
    return entries.first { byte <= $0.end }?.turn ?? turn
  }

  /// The entry of the transcript in which a text that stands in this one is first said to its end.
  func turn(saying wanted: SpokenText) -> Int {
    // The text holds it from some entry on: a binary search for that.
    var (lower, upper) = (0, entries.count - 1)
    while lower < upper {
      let middle = (lower + upper) / 2
      let beginning = Substring(text.utf8.prefix(entries[middle].end))
      if SpokenText(beginning).contains(wanted) { upper = middle } else { lower = middle + 1 }
    }
    return entries[lower].turn
  }
}
