/// A whole result's figures, evaluator by evaluator in the order of the runs.
package struct ResultFigures: Sendable, Hashable {
  /// The result's id.
  package let result: Int
  package let evaluators: [EvaluatorFigures]

  package init(_ result: RunResult) {
    self.result = result.id
    let runs = Dictionary(grouping: result.runs, by: \.evaluator)
    var seen: Set<Int> = []
    evaluators = result.runs.filter { seen.insert($0.evaluator).inserted }.map { first in
      EvaluatorFigures(
        evaluator: first.evaluator, name: first.evaluatorName, runs: runs[first.evaluator, default: []])
    }
  }

  /// The tries of all evaluators.
  package var tries: Tries { evaluators.lazy.map(\.tries).pooled }
  package var passed: Int { tries.passed }
  package var failed: Int { evaluators.reduce(0) { $0 + $1.failed } }
  package var review: Int { evaluators.reduce(0) { $0 + $1.review } }

  /// How many runs are no tries, by why.
  package var excluded: [Exclusion: Int] {
    evaluators.reduce(into: [:]) { $0.merge($1.excluded, uniquingKeysWith: +) }
  }

  package var excludedCount: Int { excluded.values.reduce(0, +) }
  package var flakyCount: Int { evaluators.count(where: \.isFlaky) }

  /// The part of all tries that passed, from 0 to 1; nil where there was no try.
  package var rate: Double? { tries.rate }

  /// pass^k, the mean over evaluators; nil where an evaluator has fewer than k tries.
  package func passHat(_ k: Int) -> Double? { mean { $0.passHat(k) } }

  /// pass@k, the mean over evaluators; nil where an evaluator has fewer than k tries.
  package func passAt(_ k: Int) -> Double? { mean { $0.passAt(k) } }

  private func mean(of statistic: (Tries) -> Double?) -> Double? {
    let values = evaluators.compactMap { statistic($0.tries) }
    return values.count == evaluators.count ? Sample(values).mean : nil
  }
}

extension ResultFigures: TriedRuns {
  package var triedRuns: [Run] { evaluators.flatMap(\.triedRuns) }
}
