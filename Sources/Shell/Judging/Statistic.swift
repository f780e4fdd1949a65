import Evaluation

/// What is taken of several numbers.
enum Statistic: Sendable, Hashable {
  case percentile(Percentile)
  case mean, max

  static let words = Percentile.allCases.map(\.words) + ["mean", "max"]
  static let form = words.joined(separator: "|")

  init?(_ word: String) {
    switch word {
    case "mean": self = .mean
    case "max": self = .max
    default:
      guard let percentile = Percentile.allCases.first(where: { $0.words == word }) else { return nil }
      self = .percentile(percentile)
    }
  }

  var word: String {
    switch self {
    case .percentile(let percentile): percentile.words
    case .mean: "mean"
    case .max: "max"
    }
  }

  /// The statistic of a sample of such things, `answer`; where it is too small that is said.
  func figure(of sample: Sample, _ noun: String) -> Figure {
    let number =
      switch self {
      case .percentile(let percentile): sample.percentile(percentile)
      case .mean: sample.mean
      case .max: sample.max
      }
    return Figure(number, basis: "\(word) of \(sample.count.counted(noun))", missing: lack(sample.count, noun))
  }

  private func lack(_ count: Int, _ noun: String) -> String {
    guard count > 0, case .percentile(let percentile) = self else { return "there is no \(noun) to measure" }
    return "\(word) needs \(percentile.leastCount.counted(noun)), there are \(count)"
  }
}
