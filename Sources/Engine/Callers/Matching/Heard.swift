extension Vocabulary {
  /// Which words of a vocabulary a clause has: themselves, or synonyms.
  struct Heard: Sendable {
    private let weights: [Double]
    private var exactly: [Bool]
    private var nearly: [Bool]
    /// The clause's content words, each with the words of the vocabulary that it stands for.
    private var content: [[Int]] = []

    init(_ weights: [Double]) {
      self.weights = weights
      exactly = Array(repeating: false, count: weights.count)
      nearly = exactly
    }

    mutating func add(_ place: Int?, near: [Int], isContent: Bool) {
      if let place { exactly[place] = true }
      for place in near { nearly[place] = true }
      if isContent { content.append(near + [place].compactMap(\.self)) }
    }

    /// The share of the words that were said, by their weight; so much counts one that was said, or a synonym of it.
    func share(of places: [Int], exact: Double, near: Double) -> Double {
      let total = places.reduce(0) { $0 + weights[$1] }
      return total > 0 ? found(places, exact: exact, near: near) / total : 0
    }

    /// How much of the topic was said, from 0 to 1; its explanation counts little.
    func cover(of topic: Topic) -> Double {
      let total = topic.head.reduce(0) { $0 + weights[$1] } + topic.gloss.reduce(0) { $0 + weights[$1] } * 0.3
      let found = found(topic.head, exact: 1, near: 0.7) + found(topic.gloss, exact: 0.3, near: 0.15)
      return total > 0 ? found / total : 0
    }

    /// The share of the clause's content words that the topic has.
    func precision(of topic: Topic) -> Double {
      guard !content.isEmpty else { return 0 }
      let mine = content.count { $0.contains { topic.head.contains($0) || topic.gloss.contains($0) } }
      return Double(mine) / Double(content.count)
    }

    private func found(_ places: [Int], exact: Double, near: Double) -> Double {
      places.reduce(0) { $0 + weights[$1] * (exactly[$1] ? exact : nearly[$1] ? near : 0) }
    }
  }
}
