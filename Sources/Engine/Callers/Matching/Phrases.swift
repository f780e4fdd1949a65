/// Phrases that stand for something, found in one pass over words.
struct Phrases<Meaning: SetAlgebra & Sendable>: Sendable {
  private var byFirst: [String: [(rest: [String], meaning: Meaning)]] = [:]

  /// Each meaning with its phrases, in lower case.
  init(_ phrases: [(Meaning, [String])]) {
    for (meaning, texts) in phrases {
      for text in texts {
        let words = text.split(separator: " ").map(String.init)
        if let first = words.first { byFirst[first, default: []].append((Array(words.dropFirst()), meaning)) }
      }
    }
  }

  /// What all the phrases among the words stand for.
  func meanings(in words: [String]) -> Meaning {
    var found = Meaning()
    for index in words.indices {
      for (rest, meaning) in byFirst[words[index]] ?? [] where words[(index + 1)...].starts(with: rest) {
        found.formUnion(meaning)
      }
    }
    return found
  }
}
