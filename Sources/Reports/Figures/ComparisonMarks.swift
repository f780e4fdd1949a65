import Evaluation

extension ResultComparison {
  var standing: Standing {
    switch overall {
    case .regressed: .failed
    case .improved: .passed
    case .noDecisiveChange, .notComparable: .excluded
    }
  }
}

extension EvaluatorChange {
  /// Told apart without colour.
  var mark: String {
    switch verdict {
    case .regressed: "↓"
    case .improved: "↑"
    case .same: "="
    }
  }
}
