import Evaluation

/// What a whole result, or a report, came to.
enum ResultOutcome: String, Sendable, Hashable, CaseIterable {
  case passed, failed, review
  /// No try failed, but there are runs that say nothing of the agent, or none at all.
  case incomplete

  init(_ figures: ResultFigures) {
    if figures.failed > 0 {
      self = .failed
    } else if figures.review > 0 {
      self = .review
    } else {
      self = figures.excludedCount > 0 || figures.evaluators.isEmpty ? .incomplete : .passed
    }
  }

  /// By which it is marked and coloured.
  var standing: Standing {
    switch self {
    case .passed: .passed
    case .failed: .failed
    case .review: .review
    case .incomplete: .excluded
    }
  }
}

extension Report {
  /// Passed where all is well; else the worst of its results, or failed where an expectation did.
  func outcome(of results: [ReportedResult]) -> ResultOutcome {
    if isSuccess { return .passed }
    let outcomes = expectations.allSatisfy(\.holds) ? Set(results.map(\.outcome)) : [.failed]
    return [.failed, .review].first(where: outcomes.contains) ?? .incomplete
  }
}
