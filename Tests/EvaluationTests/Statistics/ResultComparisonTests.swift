import Evaluation
import Testing

@Suite struct ResultComparisonTests {
  private func comparison(_ before: [(Int, Int)], _ after: [(Int, Int)]) -> ResultComparison {
    ResultComparison(baseline: ResultFigures(.staged(id: 1, before)), current: ResultFigures(.staged(id: 2, after)))
  }

  @Test(arguments: [
    ((1, 1), (0, 1), EvaluatorChange.Verdict.regressed), ((0, 2), (2, 2), .improved), ((6, 6), (3, 6), .same),
    ((6, 6), (2, 6), .regressed), ((2, 6), (6, 6), .improved), ((9, 10), (4, 10), .regressed), ((3, 6), (3, 6), .same),
    ((2, 3), (0, 3), .same), ((1, 1), (0, 0), .same),
  ])
  func ofOneEvaluator(before: (Int, Int), after: (Int, Int), verdict: EvaluatorChange.Verdict) {
    // A second evaluator keeps one in common where the first has no runs.
    let changes = comparison([before, (1, 2)], [after, (1, 2)]).evaluators
    #expect((changes.first { $0.evaluator == 1 }?.verdict ?? .same) == verdict)
  }

  @Test func evaluatorsOfOneSideAreNamed() {
    let before = ResultFigures(.staged(id: 1, [Run.staged(1, .passed), .staged(2, .passed)]))
    let after = ResultFigures(.staged(id: 2, [Run.staged(3, .passed), .staged(2, .passed)]))
    let comparison = ResultComparison(baseline: before, current: after)
    #expect(comparison.baseline == 1 && comparison.current == 2)
    #expect(comparison.evaluators.map(\.evaluator) == [2])
    #expect(comparison.onlyBefore.map(\.evaluator) == [1] && comparison.onlyAfter.map(\.evaluator) == [3])
  }

  @Test func singleTriesAreMcNemars() {
    let regressed = comparison((1...8).map { _ in (1, 1) }, (1...8).map { ($0 > 6 ? 1 : 0, 1) })
    #expect(regressed.decision?.method == .mcNemar && regressed.overall == .regressed)
    #expect(isClose(regressed.pValue, 0.03125) && regressed.difference == -0.75 && regressed.regressionCount == 6)
    let even = comparison([(1, 1), (0, 1)], [(0, 1), (1, 1)])
    #expect(even.overall == .noDecisiveChange && even.pValue == 1 && even.regressionCount == 1)
  }

  @Test func severalTriesAreResampled() throws {
    let before = (0..<12).map { _ in (6, 6) }
    let after = (0..<12).map { ($0 % 3 == 0 ? 6 : 4, 6) }
    let regressed = comparison(before, after)
    let interval = try #require(regressed.interval)
    #expect(regressed.decision?.method == .pairedBootstrap && regressed.overall == .regressed)
    #expect(interval.method == .pairedBootstrap && isClose(regressed.difference, -2.0 / 9))
    // NumPy's 10,000 draws: −0.3056 … −0.1389, an evaluator's thirty-sixth apart.
    #expect(isClose(interval.lower, -0.3056, within: 0.028) && isClose(interval.upper, -0.1389, within: 0.028))
    // None of the evaluators regressed for itself, but the whole did.
    #expect(regressed.regressions.isEmpty && regressed.regressionCount == 1)
    #expect(regressed == comparison(before, after))
    #expect(comparison(after, before).overall == .improved && comparison(after, before).regressionCount == 0)
  }

  @Test func whatGoesBothWaysIsNotDecisive() {
    let mixed = comparison([(2, 3), (1, 3), (3, 3), (2, 3)], [(1, 3), (2, 3), (2, 3), (3, 3)])
    #expect(mixed.decision?.method == .fisher && mixed.overall == .noDecisiveChange)
    #expect(isClose(mixed.difference, 0))
    let twice = comparison(
      (0..<8).map { $0 % 2 == 0 ? (2, 3) : (1, 3) }, (0..<8).map { $0 % 2 == 0 ? (1, 3) : (2, 3) })
    #expect(twice.decision?.method == .pairedBootstrap && twice.overall == .noDecisiveChange)
  }

  @Test func fewEvaluatorsAreNotDrawn() {
    let before = (0..<7).map { _ in (6, 6) }
    #expect(comparison(before, (0..<7).map { ($0 % 2 == 0 ? 6 : 4, 6) }).decision?.method == .fisher)
  }

  @Test func equalChangesArePooled() {
    // 2/3 − 1 and 1/3 − 2/3 differ in their last bits only.
    let few = comparison([(3, 3), (2, 3)], [(2, 3), (1, 3)])
    #expect(few.decision?.method == .fisher && few.overall == .noDecisiveChange && few.interval == nil)
    let many = comparison([(90, 100), (90, 100)], [(70, 100), (70, 100)])
    #expect(many.decision?.method == .fisher && many.overall == .regressed)
    let one = comparison([(9500, 10_000)], [(9300, 10_000)])
    #expect(one.overall == .regressed && isClose(one.pValue, 2.8910470862828637e-09, within: 1e-15))
  }

  @Test func thePoolDecidesNothingThatNoEvaluatorShows() {
    // Each evaluator got worse by a tenth; all tries together got better, since the easy one is tried more often now.
    let comparison = comparison([(10, 10), (90, 300)], [(270, 300), (2, 10)])
    #expect(comparison.decision?.method == .fisher && isClose(comparison.difference, -0.1))
    #expect((comparison.pValue ?? 1) < 0.001 && comparison.overall == .noDecisiveChange)
  }

  @Test func equalRatesNeedNoTest() {
    let same = comparison([(3, 3), (1, 2)], [(6, 6), (2, 4)])
    #expect(same.decision?.method == .unchanged && same.overall == .noDecisiveChange && same.difference == 0)
    #expect(same.interval == nil && same.pValue == nil)
  }

  @Test func withoutCommonTriesNothingIsCompared() {
    let strangers = ResultComparison(
      baseline: ResultFigures(.staged(id: 1, [Run.staged(1, .passed)])),
      current: ResultFigures(.staged(id: 2, [Run.staged(2, .passed)])))
    #expect(strangers.overall == .notComparable("they have no evaluator in common"))
    let idle = ResultComparison(
      baseline: ResultFigures(.staged(id: 1, [Run.staged(1, .passed)])),
      current: ResultFigures(.staged(id: 2, [Run.staged(1, nil)])))
    #expect(idle.overall == .notComparable("no evaluator has tries in both"))
    #expect(idle.difference == nil && idle.regressionCount == 0)
  }
}
