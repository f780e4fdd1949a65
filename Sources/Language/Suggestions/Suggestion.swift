/// Finds what somebody who misspelt a word most likely meant.
package enum Suggestion {
  /// The candidate most like `word`, or nil where none is like enough.
  ///
  /// A candidate is like enough where it differs in case only, where `word` of three letters or more begins it, or
  /// where a few edits lead to it: one for each three letters, four at most. Among several the smallest difference
  /// wins, then the shortest, then the first in the order of the alphabet.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = folded(word)
    guard !target.isEmpty else { return nil }
    var best: (difference: Int, length: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let letters = folded(candidate)
      guard let difference = difference(target, letters, atMost: best?.difference ?? .max) else { continue }
      let found = (difference, letters.count, candidate)
      if let best, best <= found { continue }
      best = found
    }
    return best?.candidate
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars)
  }

  /// 0 for a difference in case, 1 for a beginning, 2 for each edit; nil for more than `bound` or too many.
  private static func difference(_ word: [Unicode.Scalar], _ candidate: [Unicode.Scalar], atMost bound: Int) -> Int? {
    if word == candidate { return 0 }
    if word.count >= 3, bound >= 1, candidate.starts(with: word) { return 1 }
    let limit = min(max(word.count, candidate.count) / 3, 4, bound / 2)
    return editDistance(word, candidate, limit: limit).map { $0 * 2 }
  }
}
