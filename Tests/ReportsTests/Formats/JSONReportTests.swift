import Evaluation
import Reports
import Testing

@Suite struct JSONReportTests {
  private static let reports: [Report] = [
    .nightly, HostileSuite.report, .empty,
    Report(of: SampleSuite([("Waits", "uuxx")]).result(1, nil), SampleSuite.lastWeek.result(2, "b")),
  ]

  @Test(arguments: reports.indices)
  func isWhatItsSchemaSays(index: Int) throws {
    let text = ReportFormat.json.render(Self.reports[index])
    let problems = try Tool.python.run(
      Tool.script("Formats/validate.py"), Report.schema, on: text, as: "report.json")
    #expect(problems == "[]\n")
  }

  @Test func isRefusedWhereItIsWrong() throws {
    let text = ReportFormat.json.render(.nightly).replacing("\"passed\": 53,", with: "\"passed\": \"53\",")
      .replacing("\"holds\": true,", with: "\"holds\": true, \"unknown\": 1,")
    let problems = try Tool.python.run(
      Tool.script("Formats/validate.py"), Report.schema, on: text, as: "report.json")
    #expect(problems.contains("'53' is not of type 'integer'"))
    #expect(problems.contains("unknown"))
  }

  @Test func hasTheFiguresOfEvaluation() throws {
    let result = SampleSuite.nightly.result(12, "nightly")
    let figures = ResultFigures(result)
    let json = try #require(Report.nightly.json["results"]?.array?.first?["figures"])
    #expect(json["tries"]?["count"] == .integer(figures.tries.count))
    #expect(json["tries"]?["passed"] == .integer(figures.passed))
    #expect(json["failed"] == .integer(figures.failed))
    #expect(json["review"] == .integer(figures.review))
    #expect(json["excluded"]?["infrastructure"] == .integer(try #require(figures.excluded[.infrastructure])))
    #expect(json["tries"]?["rate"]?.number == figures.rate)
    #expect(json["interval"]?["lower"]?.number == figures.interval?.lower)
    #expect(json["interval"]?["method"] == "cluster_bootstrap")
    #expect(json["latency_seconds"]?["p95"]?.number == figures.latencies.percentile(.p95))
    #expect(json["duration_seconds"]?["p99"] == .null)
    #expect(json["pass_hat"]?.array?.map(\.number) == (1...4).map { figures.passHat($0) })
    #expect(json["pass_at"]?.array?.map(\.number) == (1...4).map { figures.passAt($0) })
    #expect(json["metrics"]?.array?.first?["numbers"]?["mean"]?.number == figures.metric("latency")?.sample.mean)
  }

  @Test func hasEachEvaluatorsFigures() throws {
    let evaluators = ResultFigures(SampleSuite.nightly.result(12, "nightly")).evaluators
    let json = try #require(Report.nightly.json["results"]?.array?.first?["evaluators"]?.array)
    #expect(json.map { $0["tries"]?["passed"] } == evaluators.map { .integer($0.tries.passed) })
    #expect(json.map { $0["interval"]?["upper"]?.number } == evaluators.map { $0.tries.interval?.upper })
    #expect(
      json.map { $0["outcome"]?.string } == [
        "passed", "passed", "flaky", "passed", "passed", "flaky", "failed", "passed", "flaky", "review", "passed",
        "passed",
      ])
  }

  @Test func hasRunsAsTheAPIHasThem() throws {
    let runs = SampleSuite.nightly.result(12, "nightly").runs
    #expect(Report.nightly.json["results"]?.array?.first?["runs"] == .array(runs.map(\.json)))
  }

  @Test func comparesTheLastResultWithTheBaseline() throws {
    let report = Report.nightly
    let comparison = ResultComparison(
      baseline: ResultFigures(try #require(report.baseline)), current: ResultFigures(report.results[0]))
    let json = try #require(report.json["comparison"])
    #expect(json["verdict"]?.string == comparison.overall.name)
    #expect(json["difference"]?.number == comparison.difference)
    #expect(json["interval"]?["lower"]?.number == comparison.interval?.lower)
    #expect(json["regressions"]?.integer == comparison.regressionCount)
    #expect(json["evaluators"]?.array?.count == 11)
    #expect(json["only_before"]?.array?.map { $0["name"] } == ["Asks for the bill by post"])
  }

  @Test func doesNotCompareWithoutABaseline() {
    var report = Report.nightly
    report.baseline = nil
    #expect(report.json["comparison"] == .null)
    report = .nightly
    report.results = []
    #expect(report.json["comparison"] == .null)
  }

  @Test func saysWhyItCannotCompare() {
    var report = Report(of: SampleSuite([("Waits", "ii")]).result(1, nil))
    report.baseline = SampleSuite([("Waits", "pp")]).result(2, nil)
    #expect(report.json["comparison"]?["reason"] == "no evaluator has tries in both")
    #expect(ReportFormat.markdown.render(report).contains("not to be compared: no evaluator has tries in both"))
    #expect(ReportFormat.html.render(report).contains("not to be compared: no evaluator has tries in both"))
  }
}
