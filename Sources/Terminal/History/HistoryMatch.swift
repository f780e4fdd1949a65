/// A line that a search has found.
package struct HistoryMatch: Sendable, Hashable {
  package let entry: HistoryEntry
  /// Whether it was entered at another backend, in another session: those come last, and are shown with its name.
  package let isOfOtherBackend: Bool
  let query: SearchQuery

  package var text: String { entry.text }

  /// Where the words that are looked for occur, in UTF-8 offsets; in order, apart from each other.
  ///
  /// Found when asked for: most matches are never shown.
  package var ranges: [Range<Int>] { query.ranges(in: text) }
}
