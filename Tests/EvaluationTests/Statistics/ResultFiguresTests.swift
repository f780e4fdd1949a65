import Evaluation
import Testing

@Suite struct ResultFiguresTests {
  @Test func evaluatorsAreInTheOrderOfTheRuns() {
    let runs = [
      Run.staged(9, .passed), .staged(2, .failed), .staged(9, .failed), .staged(2, .review),
      .staged(9, .failed, fault: .caller), .staged(5, nil), .staged(9, .failed, fault: .infrastructure),
    ]
    let figures = ResultFigures(.staged(id: 167, runs))
    #expect(figures.result == 167 && figures.evaluators.map(\.evaluator) == [9, 2, 5])
    #expect(figures.evaluators.map(\.name) == ["E9", "E2", "E5"])
    #expect(figures.evaluators.map(\.runs.count) == [4, 2, 1])
    #expect(figures.evaluators.map(\.tries) == [Tries(passed: 1, count: 2), Tries(passed: 0, count: 2), Tries()])
    #expect(figures.evaluators.map(\.isFlaky) == [true, false, false])
    #expect(figures.evaluators[0].excluded == [.caller: 1, .infrastructure: 1])
    #expect(figures.excluded == [.caller: 1, .infrastructure: 1, .unfinished: 1] && figures.excludedCount == 3)
    #expect(figures.passed == 1 && figures.failed == 2 && figures.review == 1 && figures.flakyCount == 1)
    #expect(figures.rate == 0.25)
  }

  @Test func withoutTriesThereAreNoFigures() {
    for figures in [ResultFigures(.staged([Run]())), ResultFigures(.staged([Run.staged(1, nil)]))] {
      #expect(figures.rate == nil && figures.interval == nil && figures.passHat(1) == nil)
      #expect(figures.latencies.count == 0 && figures.metric("Latency") == nil)
    }
  }

  @Test func chancesAreMeansOverEvaluators() {
    let figures = ResultFigures(.staged([(4, 5), (5, 5)]))
    #expect(isClose(figures.passHat(3), 0.7) && isClose(figures.passAt(1), 0.9))
    #expect(ResultFigures(.staged([(4, 5), (2, 2)])).passHat(3) == nil)
  }

  @Test func oneEvaluatorsIntervalIsItsTries() {
    let interval = ResultFigures(.staged([(84, 200)])).interval
    #expect(interval == Tries(passed: 84, count: 200).interval)
  }

  @Test func equalRatesCountEachEvaluatorOnce() {
    let perfect = ResultFigures(.staged((1...12).map { _ in (6, 6) })).interval
    #expect(perfect?.method == .evaluatorWilson && perfect?.upper == 1)
    #expect(perfect?.lower == Tries(passed: 12, count: 12).interval?.lower)
    let even = ResultFigures(.staged([(1, 2), (3, 6)])).interval
    #expect(even?.method == .evaluatorWilson && even?.lower == Tries(passed: 1, count: 2).interval?.lower)
  }

  @Test func resamplingIsTheSameEachTime() throws {
    let tries = (0..<12).map { ($0 % 4 + 3, 6) }
    let interval = try #require(ResultFigures(.staged(id: 167, tries)).interval)
    #expect(interval == ResultFigures(.staged(id: 167, tries)).interval)
    #expect(interval != ResultFigures(.staged(id: 168, tries)).interval)
    #expect(interval.method == .clusterBootstrap && interval.lower < 0.75 && 0.75 < interval.upper)
    // NumPy's 10,000 draws of these twelve: 0.6389 … 0.8472, about an evaluator's sixth apart.
    #expect(isClose(interval.lower, 0.6389, within: 0.015) && isClose(interval.upper, 0.8472, within: 0.015))
  }

  @Test func measuresAreOfTriesOnly() {
    var (try1, try2, lost) = (
      Run.staged(1, .passed), Run.staged(1, .failed), Run.staged(1, .failed, fault: .infrastructure)
    )
    try1.duration = .seconds(4)
    try2.duration = .seconds(2)
    lost.duration = .seconds(90)
    try1.transcript = [
      TranscriptTurn(.testingAgent, "Hi", start: .zero, end: .seconds(1)),
      TranscriptTurn(.mainAgent, "Hello", start: .milliseconds(1500), end: .seconds(2)),
    ]
    lost.transcript = try1.transcript
    let figures = ResultFigures(.staged([try1, try2, lost]))
    #expect(figures.durations.values == [2, 4] && figures.latencies.values == [0.5] && figures.turns.values == [0, 1])
    #expect(figures.evaluators[0].durations == figures.durations)
  }

  @Test func metricsAreOfTriesThatHaveThem() throws {
    var (try1, try2) = (Run.staged(1, .passed), Run.staged(2, .failed))
    try1.metrics = [
      MetricValue("Tool Call Success", .binary, .flag(true)), MetricValue("Mood", .enumeration, .word("calm")),
    ]
    try2.metrics = [MetricValue("Tool Call Success", .binary, .flag(false))]
    let figures = ResultFigures(.staged([try1, try2, .staged(3, .passed)]))
    let success = try #require(figures.metric("tool-call success"))
    #expect(success.name == "Tool Call Success" && success.kind == .binary)
    #expect(success.sample.values == [0, 1] && success.words.isEmpty && success.missing == 1)
    #expect(figures.metric("Mood")?.words == ["calm"] && figures.metric("Mood")?.missing == 2)
    #expect(figures.evaluators[1].metric("Tool Call Success")?.sample.values == [0])
    #expect(figures.evaluators[1].metric("Mood") == nil)
  }
}
