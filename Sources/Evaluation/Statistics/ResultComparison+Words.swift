extension ResultComparison {
  /// What became of the whole, for a reader: `regressed by 12.5 points`, `no decisive change, −2.1 points`.
  package var words: String {
    let points = Points(difference ?? 0)
    switch overall {
    case .regressed: return "regressed by \(points.unsigned)"
    case .improved: return "improved by \(points.unsigned)"
    case .noDecisiveChange: return "no decisive change" + (decision?.method == .unchanged ? "" : ", \(points.signed)")
    case .notComparable(let why): return "not to be compared: \(why)"
    }
  }

  /// What says so: `paired bootstrap, 95%: −20.1 … −4.9`; nil where nothing could be compared.
  package var evidence: String? {
    guard let decision else { return nil }
    let range = interval.map { "95%: \(Points($0.lower).number) … \(Points($0.upper).number)" }
    return [decision.method.words, range, pValue.map { "p \($0.chance)" }].compactMap(\.self).joined(separator: ", ")
  }
}

extension EvaluatorChange {
  /// What became of the evaluator, in a word or two.
  package var words: String {
    switch verdict {
    case .regressed, .improved: verdict.rawValue
    case .same where difference == nil: "no tries"
    case .same: difference == 0 ? "same" : "not decisive"
    }
  }
}

extension Double {
  /// `= 0.031`, or `< 0.001`.
  fileprivate var chance: String {
    let thousandths = Int((self * 1000).rounded())
    if thousandths == 0 { return "< 0.001" }
    if thousandths == 1000 { return "= 1" }
    return "= 0." + String(repeating: "0", count: 3 - String(thousandths).count) + "\(thousandths)"
  }
}
