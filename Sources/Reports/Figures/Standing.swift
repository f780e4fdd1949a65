import Evaluation

/// What a run, or an evaluator's runs, came to: one word and one mark for all formats.
enum Standing: String, Sendable, Hashable, CaseIterable {
  case passed, flaky, failed, review, excluded

  /// The word for a reader.
  var words: String {
    switch self {
    case .passed, .flaky, .failed, .review: rawValue
    case .excluded: "left out"
    }
  }

  /// Told apart without colour.
  var mark: String {
    switch self {
    case .passed: "✓"
    case .flaky: "≈"
    case .failed: "✗"
    case .review: "?"
    case .excluded: "–"
    }
  }
}

extension Run {
  var standing: Standing {
    if exclusion != nil { return .excluded }
    switch verdict?.outcome {
    case .passed?: return .passed
    case .failed?: return .failed
    case .review?, nil: return .review
    }
  }

  /// Why the run isn't a pass, on one line; nil where it is one.
  var reason: String? {
    if standing == .passed { return nil }
    return verdict?.reasons.first ?? exclusion?.words ?? standing.words
  }
}

extension EvaluatorFigures {
  var standing: Standing { Standing(tries, failed: failed) }
}

extension Standing {
  /// What tries come to: flaky and failed only where one failed, as those that need review are no failures.
  init(_ tries: Tries, failed: Int) {
    switch (tries.count, failed) {
    case (0, _): self = .excluded
    case (tries.passed, _): self = .passed
    case (_, 0): self = .review
    default: self = tries.passed > 0 ? .flaky : .failed
    }
  }
}
