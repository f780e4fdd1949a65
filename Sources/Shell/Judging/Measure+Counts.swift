import Evaluation

extension Measure {
  /// Measures that count runs, tries or evaluators.
  static let counts = [runs, passed, failed, review, flaky, excluded]

  private static let runs = Measure(
    "runs", "how many runs there were", .count, gates: false,
    Reading {
      .runs($0.result.runs.count)
    } each: {
      .runs($0.runs.count)
    })

  private static let passed = tries("passed", "tries that passed", isCounted: false, \.passed, \.tries.passed)
  private static let failed = tries("failed", "tries that failed", \.failed, \.failed)
  private static let review = tries("review", "tries that only a reader can judge", \.review, \.review)

  private static let flaky = Measure(
    "flaky", "evaluators of which some tries passed and some didn't", .count, isCounted: true,
    Reading { evidence in
      let figures = evidence.figures
      return .counted(
        figures.flakyCount, of: figures.tries,
        "\(figures.flakyCount) of \(figures.evaluators.count.counted("evaluator"))")
    } each: { figures in
      .counted(
        figures.isFlaky ? 1 : 0, of: figures.tries, "\(figures.tries.passed) of \(figures.tries.count.triesPassed)")
    })

  private static let excluded = Measure(
    "excluded", "runs that say nothing of the agent: the infrastructure's or the caller's faults, cancelled ones",
    .count,
    isCounted: true, gates: false,
    Reading {
      .excluded($0.figures.excluded, of: $0.result.runs.count)
    } each: {
      .excluded($0.excluded, of: $0.runs.count)
    })

  private static func tries(
    _ name: String, _ summary: String, isCounted: Bool = true,
    _ whole: any KeyPath<ResultFigures, Int> & Sendable, _ each: any KeyPath<EvaluatorFigures, Int> & Sendable
  ) -> Measure {
    Measure(
      name, summary, .count, isCounted: isCounted,
      Reading { evidence in
        let count = evidence.figures[keyPath: whole]
        return .counted(count, of: evidence.figures.tries, "\(count) of \(evidence.figures.tries.count.tries)")
      } each: { figures in
        let count = figures[keyPath: each]
        return .counted(count, of: figures.tries, "\(count) of \(figures.tries.count.tries)")
      })
  }
}
