/// One evaluator's part of a result.
package struct EvaluatorFigures: Sendable, Hashable {
  package let evaluator: Int
  package let name: String
  /// All of them, those that are no tries too.
  package let runs: [Run]
  /// Runs that need review are tries that didn't pass.
  package let tries: Tries
  package let failed: Int
  package let review: Int
  /// How many runs are no tries, by why.
  package let excluded: [Exclusion: Int]

  /// The figures of an evaluator's runs.
  package init(evaluator: Int, name: String, runs: [Run]) {
    self.evaluator = evaluator
    self.name = name
    self.runs = runs
    let outcomes = runs.filter { $0.exclusion == nil }.map(\.verdict?.outcome)
    tries = Tries(passed: outcomes.count { $0 == .passed }, count: outcomes.count)
    failed = outcomes.count { $0 == .failed }
    review = outcomes.count { $0 == .review }
    excluded = runs.reduce(into: [:]) { counts, run in
      if let exclusion = run.exclusion { counts[exclusion, default: 0] += 1 }
    }
  }

  /// Whether some tries passed and some didn't.
  package var isFlaky: Bool { 0 < tries.passed && tries.passed < tries.count }
}

extension EvaluatorFigures: TriedRuns {
  package var triedRuns: [Run] { runs.filter { $0.exclusion == nil } }
}
