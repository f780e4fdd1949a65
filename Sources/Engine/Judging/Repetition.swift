/// How much of what an agent says it has said before.
struct Repetition {
  /// Turns with so many of their words in common, as a part of the words of both (Jaccard 1901), say the same.
  private static let threshold = 0.9

  private let turns: [(turn: Int, words: Set<ArraySlice<UInt8>>)]

  /// Turns without a word count for nothing.
  init(_ speeches: [Speech]) {
    turns = speeches.map { ($0.turn, Set($0.spoken.words)) }.filter { !$0.words.isEmpty }
  }

  /// 5·(1 − repeats/turns), so above 0; nil where the agent said nothing.
  var score: Double? {
    turns.isEmpty ? nil : 5 * (1 - Double(repeats.count) / Double(turns.count))
  }

  /// The turns that say the same as an earlier one, by their places in the transcript.
  var repeats: [Int] {
    turns.indices.filter { index in turns[..<index].contains { Self.isSame($0.words, turns[index].words) } }
      .map { turns[$0].turn }
  }

  private static func isSame(_ left: Set<ArraySlice<UInt8>>, _ right: Set<ArraySlice<UInt8>>) -> Bool {
    let common = left.count < right.count ? left.count { right.contains($0) } : right.count { left.contains($0) }
    return Double(common) >= threshold * Double(left.count + right.count - common)
  }
}
