/// The content words of an evaluator's conditions, by their stems, and how much each tells the conditions apart.
///
/// A word that stands in n conditions weighs 1/n: an inverse document frequency over so few texts that a logarithm would
/// only flatten it. A condition's score is the weight of its words that were heard, divided by the weight of all of them.
struct Vocabulary: Sendable {
  /// A condition's content words, as places in the vocabulary.
  typealias Words = [Int]

  private var places: [String: Int] = [:]
  private var weights: [Double] = []

  /// The vocabulary of the conditions' texts.
  init(_ conditions: [String]) {
    var counts: [Int] = []
    for word in conditions.flatMap({ Self.contentWords(of: $0) }) {
      let place = places[word] ?? counts.count
      if place == counts.count {
        places[word] = place
        counts.append(0)
      }
      counts[place] += 1
    }
    weights = counts.map { 1 / Double($0) }
  }

  /// The content words of a condition whose text the vocabulary was made of; empty where it has none.
  func words(of condition: String) -> Words { Self.contentWords(of: condition).compactMap { places[$0] } }

  /// Which words of the vocabulary were said.
  func heard(in said: SpokenText) -> [Bool] {
    var heard = [Bool](repeating: false, count: weights.count)
    for word in said.words {
      if let place = places[WordStem.of(word)] { heard[place] = true }
    }
    return heard
  }

  /// From 0, none of the words was heard, to 1, all were.
  func score(_ words: Words, heard: [Bool]) -> Double {
    var total = 0.0
    var found = 0.0
    for place in words {
      total += weights[place]
      if heard[place] { found += weights[place] }
    }
    return total > 0 ? found / total : 0
  }

  /// The stems of a text's words that aren't stop-words, each once.
  private static func contentWords(of text: String) -> [String] {
    var stems: [String] = []
    for word in SpokenText(text).words where !StopWords.all.contains(String(decoding: word, as: UTF8.self)) {
      let stem = WordStem.of(word)
      if !stems.contains(stem) { stems.append(stem) }
    }
    return stems
  }
}
