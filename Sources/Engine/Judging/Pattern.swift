/// What the agent says in one turn matches a regular expression, or must never match it.
struct Pattern: Examination {
  private let search: PatternSearch
  private let isWanted: Bool

  init(_ pattern: String, isWanted: Bool) throws(Obstacle) {
    search = try PatternSearch(pattern)
    self.isWanted = isWanted
  }

  func failure(in testimony: Testimony) -> String? {
    if let excess = search.excess(in: testimony) { return excess }
    for speech in testimony.speeches {
      guard let range = search.firstMatch(in: speech.text) else { continue }
      let found = String(speech.text[range]).shortened(to: 80)
      return isWanted ? nil : "said '\(found)', which must never match '\(search.pattern)' (turn \(speech.turn))"
    }
    return isWanted ? "never said anything that matches '\(search.pattern)'" : nil
  }
}
