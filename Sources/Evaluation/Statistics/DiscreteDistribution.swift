/// A distribution over a range of counts, built by the ratio of each probability to the one before: no factorial is formed.
struct DiscreteDistribution {
  private let range: ClosedRange<Int>
  private let probabilities: [Double]

  /// From the most probable count outwards, so that nothing overflows and only what doesn't matter is rounded to 0.
  private init(_ range: ClosedRange<Int>, mode: Int, ratio: (_ toNextFrom: Int) -> Double) {
    var weights = [Double](repeating: 0, count: range.count)
    weights[mode - range.lowerBound] = 1
    for count in mode..<range.upperBound {
      weights[count + 1 - range.lowerBound] = weights[count - range.lowerBound] * ratio(count)
    }
    for count in (range.lowerBound..<mode).reversed() {
      weights[count - range.lowerBound] = weights[count + 1 - range.lowerBound] / ratio(count)
    }
    let sum = weights.reduce(0, +)
    self.range = range
    probabilities = weights.map { $0 / sum }
  }

  /// How many of n drawn are marked, where so many of a total are: the hypergeometric distribution.
  static func hypergeometric(marked: Int, total: Int, drawn: Int) -> DiscreteDistribution {
    let range = max(0, drawn - (total - marked))...min(marked, drawn)
    let mode = Int(Double(marked + 1) * Double(drawn + 1) / Double(total + 2))
    return DiscreteDistribution(range, mode: min(max(mode, range.lowerBound), range.upperBound)) { count in
      Double(marked - count) * Double(drawn - count)
        / (Double(count + 1) * Double(total - marked - drawn + count + 1))
    }
  }

  /// How many of n coins show heads: the binomial distribution of one half.
  static func coins(_ n: Int) -> DiscreteDistribution {
    DiscreteDistribution(0...n, mode: n / 2) { Double(n - $0) / Double($0 + 1) }
  }

  /// How probable it is that there are so many, or fewer.
  func probability(upTo count: Int) -> Double { sum { $0 <= count } }

  /// How probable it is that there are so many, or more.
  func probability(from count: Int) -> Double { sum { $0 >= count } }

  /// How probable it is that there are as improbably many as this, or more improbably many.
  func probability(asRareAs count: Int) -> Double {
    // Equal probabilities differ in their last bits, by the way they were reached.
    let limit = probabilities[count - range.lowerBound] * (1 + 1e-7)
    return sum { probabilities[$0 - range.lowerBound] <= limit }
  }

  private func sum(where isMeant: (Int) -> Bool) -> Double {
    min(1, range.reduce(0) { isMeant($1) ? $0 + probabilities[$1 - range.lowerBound] : $0 })
  }
}
