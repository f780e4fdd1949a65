/// What is looked for in history: words that must all occur in a line, in any order.
///
/// Letters match whatever their case, unless one of the words has a capital.
struct SearchQuery: Sendable, Hashable {
  /// The longest first, since it is found in the fewest lines.
  private let words: [[UInt8]]
  private let isExact: Bool

  init(_ text: String) {
    let isExact = text.unicodeScalars.contains { $0.properties.lowercaseMapping != String($0) }
    let text = isExact ? text : text.lowercased()
    self.isExact = isExact
    words = text.split(separator: " ").map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// The first line from `index` on that matches.
  func first(in lines: HistoryLines, from index: Int) -> Int? {
    let texts = isExact ? lines.texts : lines.folded
    guard let rarest = words.first else { return index < lines.count ? index : nil }
    var index = index
    while let found = texts.first(from: index, containing: rarest) {
      if words.dropFirst().allSatisfy({ texts.text(at: found, contains: $0) }) { return found }
      index = found + 1
    }
    return nil
  }

  /// Whether one line matches.
  func matches(_ lines: HistoryLines, at index: Int) -> Bool {
    let texts = isExact ? lines.texts : lines.folded
    return words.allSatisfy { texts.text(at: index, contains: $0) }
  }
}

// MARK: - Places

extension SearchQuery {
  /// Where the words occur in a text, in UTF-8 offsets; in order, apart from each other.
  func ranges(in text: String) -> [Range<Int>] {
    let folded = isExact ? FoldedText(exact: text) : FoldedText(text)
    let found = words.flatMap(folded.ranges(of:)).sorted { $0.lowerBound < $1.lowerBound }
    return found.reduce(into: []) { merged, range in
      guard let last = merged.last, last.upperBound >= range.lowerBound else { return merged.append(range) }
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
  }
}

/// A text in lower case, and where its bytes come from: some letters have another length in lower case.
private struct FoldedText {
  private var bytes: [UInt8] = []
  /// For each byte the place of its character in the text; nil where each stands in its own place.
  private var origins: [Range<Int>]?

  init(exact text: String) { bytes = Array(text.utf8) }

  init(_ text: String) {
    let lower = text.lowercased()
    bytes = Array(lower.utf8)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    var origins: [Range<Int>] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      origins += Array(repeating: range, count: scalar.properties.lowercaseMapping.utf8.count)
      offset = range.upperBound
    }
    self.origins = origins
  }

  func ranges(of word: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while let offset = bytes.firstOffset(of: word, from: start) {
        start = offset + word.count
        found.append(origin(of: offset..<start))
      }
    }
    return found
  }

  private func origin(of range: Range<Int>) -> Range<Int> {
    guard let origins else { return range }
    return origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }
}
