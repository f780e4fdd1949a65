import Evaluation

extension ResultComparison {
  /// What became of the whole: `regressed by 12.5 points`, `no decisive change (−2.1 points)`.
  var words: String {
    let points = (difference ?? 0).points
    switch overall {
    case .regressed: return "regressed by \(points.dropFirst())"
    case .improved: return "improved by \(points.dropFirst())"
    case .noDecisiveChange: return "no decisive change" + (difference == 0 ? "" : " (\(points))")
    case .notComparable(let why): return "can't be compared: \(why)"
    }
  }

  /// What says so: `95 %: −20.1 to −4.9 points, paired bootstrap`; nil where nothing could be compared.
  var evidence: String? {
    guard let decision else { return nil }
    let range = decision.interval.map { "95 %: \($0.lower.signedPercentage) to \($0.upper.points), " } ?? ""
    let chance = decision.pValue.map { "p \($0.probability), " } ?? ""
    return range + chance + decision.method.words
  }

  var standing: Standing {
    switch overall {
    case .regressed: .failed
    case .improved: .passed
    case .noDecisiveChange, .notComparable: .excluded
    }
  }
}

extension EvaluatorChange.Verdict {
  var words: String {
    switch self {
    case .regressed: "regressed"
    case .improved: "improved"
    case .same: "no decisive change"
    }
  }

  var mark: String {
    switch self {
    case .regressed: "↓"
    case .improved: "↑"
    case .same: "="
    }
  }
}

extension Double {
  /// A p value for a reader, `= 0.031`, `< 0.001`.
  fileprivate var probability: String {
    let thousandths = Int((self * 1000).rounded())
    if thousandths == 0 { return "< 0.001" }
    if thousandths >= 1000 { return "= 1" }
    return "= 0." + String(String(thousandths + 1000).dropFirst())
  }
}
