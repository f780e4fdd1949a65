import Foundation

/// The content words of an evaluator's conditions, by their stems, and how much each tells the conditions apart.
struct Vocabulary: Sendable {
  private var places: [String: Int] = [:]
  /// By place: the inverse document frequency over the conditions, so that a word that all have says little.
  private let weights: [Double]
  /// The places of each group of synonyms.
  private var byGroup: [Int: [Int]] = [:]

  /// The vocabulary of the conditions' texts.
  init(_ conditions: [String]) {
    var counts: [Int] = []
    for word in conditions.flatMap(Self.contentWords) {
      let place = places[word] ?? counts.count
      if place == counts.count {
        places[word] = place
        counts.append(0)
        for group in Synonyms.groups(of: word) { byGroup[group, default: []].append(place) }
      }
      counts[place] += 1
    }
    weights = counts.map { log2(Double(conditions.count + 1) / Double($0)) }
  }

  /// The content words of a text that the vocabulary has, in their order.
  func places(of text: String) -> [Int] { Self.contentWords(of: text).compactMap { places[$0] } }

  /// Which words of the vocabulary stand among the stems.
  func heard(_ stems: [String]) -> Heard {
    var heard = Heard(weights)
    for stem in stems {
      let place = places[stem]
      let near = Synonyms.groups(of: stem).flatMap { byGroup[$0] ?? [] }
      heard.add(place, near: near, isContent: !StopWords.isOne(stem: stem))
    }
    return heard
  }

  /// The stems of a text's words that aren't stop-words, each once.
  private static func contentWords(of text: String) -> [String] {
    var stems: [String] = []
    for word in SpokenText(text).words.map({ String(decoding: $0, as: UTF8.self) }) {
      // Where from and where to are worth hearing, "the from location"; elsewhere they only join words.
      let isDirection = stems.isEmpty && (word == "from" || word == "to")
      guard isDirection || !StopWords.all.contains(word), case let stem = WordStem.of(word), !stems.contains(stem)
      else {
        continue
      }
      stems.append(stem)
    }
    return stems
  }
}
