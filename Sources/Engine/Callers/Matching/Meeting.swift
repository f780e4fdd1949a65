/// A clause and a condition's topic, set against each other.
struct Meeting {
  let topic: Topic
  let clause: Clause
  let heard: Vocabulary.Heard
  /// How much of the topic was said, and the most of any other's.
  let cover: Double
  let rival: Double

  /// How they meet, by `Trait`.
  var traits: [Double] {
    var traits = [Double](repeating: 0, count: Trait.allCases.count)
    for (trait, value) in speech + words + answers where value != 0 { traits[trait.rawValue] = value }
    return traits
  }

  private var speech: [(Trait, Double)] {
    let manners: [(Trait, Clause.Manner)] = [
      (.questionWord, .questionWord), (.yesNo, .yesNo), (.request, .request), (.fragment, .fragment),
      (.statement, .statement), (.confirmation, .confirmation), (.offer, .offer), (.finding, .finding),
    ]
    let isClosing = clause.manner.contains(.closing) && !topic.isClosing
    return manners.map { ($0, clause.manner.contains($1) ? 1 : 0) }
      + [(.bias, 1), (.closing, isClosing ? 1 : 0), (.length, Double(min(clause.words.count, 20)) / 20)]
  }

  private var words: [(Trait, Double)] {
    [
      (.exact, heard.share(of: topic.head, exact: 1, near: 0)), (.near, heard.share(of: topic.head, exact: 0, near: 1)),
      (.gloss, heard.share(of: topic.gloss, exact: 1, near: 0.5)), (.precise, heard.precision(of: topic)),
      (.rival, max(0, rival - cover)),
    ]
  }

  private var answers: [(Trait, Double)] {
    let asks = !clause.manner.isDisjoint(with: .asking)
    let isShort = !clause.manner.isDisjoint(with: [.yesNo, .fragment])
    let isYesNo = topic.kinds.contains(.yesNo) && cover > 0 && isShort
    let isClosing = topic.isClosing && clause.manner.contains(.closing)
    let isWanted = isYesNo || isClosing || !clause.wanted.isDisjoint(with: topic.kinds)
    let traits: [(Trait, Bool)] = [
      (.wanted, isWanted), (.notYesNo, topic.kinds.contains(.yesNo) && !isYesNo),
      (.whenDate, topic.kinds.contains(.date) && clause.words.contains("when")),
      (.whereRegion, topic.kinds.contains(.region) && clause.words.contains("where")), (.open, clause.isOpen),
      (.mentioned, asks && clause.wanted.isEmpty && !clause.mentioned.isDisjoint(with: topic.kinds)),
      (.value, isShort && !clause.values.subtracting(.name).isDisjoint(with: topic.kinds)),
      (.otherValues, !clause.values.isSubset(of: topic.kinds)),
    ]
    return traits.map { ($0, $1 ? 1 : 0) } + [(.wantedCover, isWanted ? cover : 0)]
  }
}
