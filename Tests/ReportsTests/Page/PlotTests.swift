import Evaluation
import Reports
import Testing

@testable import Reports

@Suite struct PlotTests {
  private func reported(_ runs: String...) -> ReportedResult {
    let suite = SampleSuite(runs.enumerated().map { ("Evaluator \($0.offset + 1)", $0.element) })
    return ReportedResult(suite.result(12, "nightly"))
  }

  @Test func drawsHowReliabilityFalls() {
    let plot = PassHatPlot(reported: reported("pppp", "ppff")).markup.source
    #expect(plot.contains("aria-label=\"pass^k: k = 1: 75%, k = 2: 58.3%, k = 3: 50%, k = 4: 50%\""))
    #expect(plot.contains("class=\"reach\""), "with equal numbers of tries the mean has the rate's interval")
    #expect(plot.contains("95% interval of the success rate (cluster bootstrap over evaluators)"))
  }

  @Test func drawsNoIntervalThatIsNotItsOwn() {
    let plot = PassHatPlot(reported: reported("pppppp", "ffi")).markup.source
    #expect(plot.contains("k = 2"))
    #expect(!plot.contains("class=\"reach\""))
  }

  @Test func saysWhyThereIsNoCurve() {
    let one = PassHatPlot(reported: reported("p", "f")).markup.source
    #expect(one.contains("one try says nothing of the next") && !one.contains("<svg"))
    let none = PassHatPlot(reported: reported("pp", "ii")).markup.source
    #expect(none.contains("withheld: there was no try of Evaluator 2") && !none.contains("<svg"))
  }

  @Test func labelsAFewOfManyTries() {
    let plot = PassHatPlot(reported: reported(String(repeating: "pppf", count: 25))).markup.source
    let labels = plot.matches(of: /<circle class="dot"/).count
    #expect(3...8 ~= labels)
    #expect(plot.contains(">100</text>"))
  }

  @Test func marksPercentilesAndSaysWhatIsWithheld() {
    let some = LatencyPlot(sample: Sample((1...12).map { Double($0) / 10 })).markup.source
    #expect(some.contains("aria-label=\"answer latency: 12 answers, p50 650 ms, p90 1.09 s\""))
    #expect(some.contains("withheld: p95 needs 20, p99 needs 100 answers"))
    let none = LatencyPlot(sample: Sample([])).markup.source
    #expect(none.contains("there was no answer to measure") && !none.contains("<svg"))
  }

  @Test func cutsALongTailAndSaysSo() {
    let plot = LatencyPlot(sample: Sample((1...200).map { Double($0) / 100 } + [30, 45])).markup.source
    #expect(plot.contains("2 answers took longer, up to 45 s"))
    #expect(plot.contains("time to answer, s"))
  }

  @Test func staysSmallWithManyAnswers() {
    let plot = LatencyPlot(sample: Sample((1...100_000).map { Double($0) / 100_000 })).markup.source
    #expect(plot.utf8.count < 12_000)
  }

  @Test(arguments: [
    (0.0004, "0.4 ms"), (0.012, "12 ms"), (0.5716, "572 ms"), (0.9996, "1 s"), (1.1068, "1.11 s"), (12.34, "12.3 s"),
    (125, "2 min 05 s"),
  ])
  func saysSeconds(seconds: Double, words: String) {
    #expect(seconds.readableSeconds == words)
  }

  @Test(arguments: [(1, "100%"), (0, "0%"), (0.9999, "99.9%"), (0.0001, "0.1%"), (0.8333, "83.3%"), (0.5, "50%")])
  func neverRoundsNearlyAllToAll(rate: Double, words: String) {
    #expect(rate.percent == words)
  }
}
