package import Evaluation

/// What a report tells: results with their runs' transcripts, a baseline to compare the last of them with, and what was
/// expected of them.
package struct Report: Sendable {
  package var results: [RunResult]
  package var baseline: RunResult?
  package var expectations: [Expected]
  package var createdAt: Timestamp
  /// What made the report, `evsh 0.1.0`.
  package var program: String

  package init(
    results: [RunResult], baseline: RunResult? = nil, expectations: [Expected] = [], createdAt: Timestamp,
    program: String
  ) {
    self.results = results
    self.baseline = baseline
    self.expectations = expectations
    self.createdAt = createdAt
    self.program = program
  }

  /// Whether all is well: every expectation held, and of each result of which nothing was expected every run passed. A
  /// report of nothing is none.
  package var isSuccess: Bool {
    !(results.isEmpty && expectations.isEmpty) && expectations.allSatisfy(\.holds)
      && results.allSatisfy { isExpected(of: $0) || $0.progress.isSuccess }
  }

  /// Whether what didn't pass of a result fails nothing: what was expected of it held.
  func tolerates(_ result: RunResult) -> Bool {
    isExpected(of: result) && expectations.allSatisfy { $0.result != result.id || $0.holds }
  }

  private func isExpected(of result: RunResult) -> Bool { expectations.contains { $0.result == result.id && $0.gates } }
}

extension Report {
  /// What changed from the baseline to the last result; nil where one of the two is missing.
  var comparison: ResultComparison? {
    guard let baseline, let current = results.last else { return nil }
    return ResultComparison(baseline: ResultFigures(baseline), current: ResultFigures(current))
  }
}
