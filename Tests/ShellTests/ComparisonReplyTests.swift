import Evaluation
import Testing

@testable import Shell

@Suite struct ComparisonReplyTests {
  private func figures(_ result: Int, _ runs: [Run]) -> ResultFigures {
    ResultFigures(
      RunResult(
        id: result, label: nil, agent: 42, status: .completed, runAsText: true, runs: runs,
        createdAt: Timestamp(microseconds: 0)))
  }

  /// So many runs of evaluators 1, 2, …, of which so many passed.
  private func runs(_ tries: [(passed: Int, count: Int)]) -> [Run] {
    zip(1..., tries).flatMap { evaluator, tries in
      (0..<tries.count).map { run(evaluator, $0 < tries.passed ? Verdict(.passed) : Verdict(.failed, fault: .agent)) }
    }
  }

  private func run(_ evaluator: Int, _ verdict: Verdict?, _ status: RunStatus = .completed) -> Run {
    var run = Run(
      id: 1, result: 1, evaluator: evaluator, evaluatorName: "Caller \(evaluator)", attempt: 1, status: status,
      createdAt: Timestamp(microseconds: 0))
    run.verdict = verdict
    return run
  }

  private func shown(_ before: [Run], _ after: [Run]) -> [String] {
    let comparison = ResultComparison(baseline: figures(1, before), current: figures(2, after))
    let text = ReplyRenderer().render(.comparison(comparison), of: "compare").output
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func pairs() {
    let (before, after) = (runs((1...8).map { _ in (1, 1) }), runs((1...8).map { ($0 > 6 ? 1 : 0, 1) }))
    let evidence = "75 points (McNemar's exact test, p = 0.031)"
    #expect(shown(before, after)[0] == "result 2 against result 1: regressed by \(evidence)")
    #expect(shown(after, before)[0] == "result 2 against result 1: improved by \(evidence)")
  }

  @Test func resampledEvaluators() {
    let before = runs((0..<12).map { _ in (6, 6) })
    let after = runs((0..<12).map { ($0 % 3 == 0 ? 6 : 4, 6) })
    let shown = shown(before, after)
    #expect(
      shown[0]
        == "result 2 against result 1: regressed by 22.2 points (paired bootstrap, 95 %: −30.6 … −13.9)")
    #expect(shown[2] == "id  evaluator  before  after        change")
    #expect(shown[3] == " 1  Caller 1      6/6    6/6      0 points  same")
    #expect(shown[4] == " 2  Caller 2      6/6    4/6  −33.3 points  not decisive")
  }

  @Test func oneEvaluatorOfManyTries() {
    #expect(
      shown(runs([(9500, 10_000)]), runs([(9300, 10_000)])) == [
        "result 2 against result 1: regressed by 2 points (Fisher's exact test of all tries, p < 0.001)", "",
        "id  evaluator      before       after     change",
        " 1  Caller 1   9500/10000  9300/10000  −2 points  regressed", "",
      ])
  }

  @Test func whatIsLeftOutIsSaid() {
    let before = runs([(2, 2)]) + [run(1, Verdict(.failed, fault: .caller)), run(3, Verdict(.passed))]
    let after =
      runs([(1, 2)]) + [
        run(1, nil, .cancelled), run(1, Verdict(.failed, fault: .infrastructure), .failed), run(1, nil, .cancelled),
        run(2, nil, .running),
      ]
    #expect(
      shown(before, after) == [
        "result 2 against result 1: no decisive change, −50 points (Fisher's exact test of all tries, p = 1)", "",
        "id  evaluator  before  after      change", " 1  Caller 1      2/2    1/2  −50 points  not decisive", "",
        "only in result 1: 3 Caller 3", "only in result 2: 2 Caller 2", "left out of result 1: 1 failed by the caller",
        "left out of result 2: 1 failed by the infrastructure, 2 cancelled, 1 unfinished", "",
      ])
  }

  @Test func manyStrangersAreCounted() {
    let shown = shown(runs([(1, 1)]), runs((1...9).map { _ in (1, 1) }))
    let named = (2...7).map { "\($0) Caller \($0)" }.joined(separator: ", ")
    #expect(shown.contains("only in result 2: \(named) and 2 more"))
  }

  @Test(arguments: [
    (-0.125, "−12.5", "−12.5 points"), (0.25, "25", "+25 points"), (0, "0", "0 points"), (-0.0004, "0", "0 points"),
    (0.01, "1", "+1 point"), (-0.0005, "−0.1", "−0.1 points"), (1, "100", "+100 points"),
  ])
  func points(difference: Double, number: String, signed: String) {
    #expect(Points(difference).number == number && Points(difference).signed == signed)
  }
}
