import Evaluation
import Foundation
import Reports
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
  private static let page = ReportFormat.html.render(.nightly)

  private func has(_ part: String) -> Bool { Self.page.contains(part) }

  private func page(_ runs: String...) -> String {
    let suite = SampleSuite(runs.enumerated().map { ("Evaluator \($0.offset + 1)", $0.element) })
    return ReportFormat.html.render(Report(of: suite.result(12, "nightly")))
  }

  @Test func allowsItsOwnScriptAlone() throws {
    let digest = try Tool.python.run(
      "-c",
      "import base64, hashlib, sys; data = open(sys.argv[1], 'rb').read(); "
        + "print(base64.b64encode(hashlib.sha256(data).digest()).decode(), end='')",
      on: ReportScript.javascript, as: "script.js")
    #expect(ReportScript.digest == digest, "the script has changed, and its digest must too")
    #expect(has("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(digest)'"))
  }

  @Test func namesNothingOnTheNetwork() {
    #expect(!has("http://"))
    #expect(!has("https://"))
    #expect(!has("url("))
    #expect(!has("src="))
  }

  @Test func hasEachIdOnceAndNoLinkToNothing() {
    for report in [Report.nightly, HostileSuite.report, Report(of: SampleSuite.lastWeek.result(2, "b", firstRun: 501))]
    {
      let page = ReportFormat.html.render(report)
      let ids = page.matches(of: /\sid="([^"]*)"/).map(\.1)
      #expect(Set(ids).count == ids.count)
      for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(link.1), "\(link.1)") }
    }
  }

  @Test func headsWithTheFigures() throws {
    let figures = ResultFigures(SampleSuite.nightly.result(12, "nightly"))
    let interval = try #require(figures.interval)
    #expect(has("<title>✗ nightly: failed</title>"))
    #expect(has("<dd class=\"value\">\(try #require(figures.rate).percent)</dd>"))
    #expect(has("<dd>95%: \(interval.range)</dd><dd>cluster bootstrap over evaluators</dd>"))
    #expect(has("<dd class=\"value\">\(figures.passed) of \(figures.tries.count)</dd>"))
    #expect(has("<dd>2 failed by the infrastructure</dd><dd>1 failed by the caller</dd>"))
  }

  @Test func tellsApartHowAResultEnds() {
    #expect(page("pppp").contains("<title>✓ nightly: passed</title>"))
    #expect(page("pppf").contains("<title>✗ nightly: failed</title>"))
    #expect(page("pppr").contains("<title>? nightly: review</title>"))
    #expect(page("pppi").contains("<title>– nightly: incomplete</title>"))
  }

  @Test func hasACellForEachPersonality() {
    #expect(has(">Impatient</th>") && has(">Soft-spoken</th>"))
    let cell = "<a class=\"badge flaky\" href=\"#run-15\">≈ 2/3<span class=\"unseen\"> flaky</span></a>"
    #expect(has(cell))
    #expect(has("<a href=\"#result-12-evaluator-1003\">Changes their mind about the day</a>"))
  }

  @Test func saysWhatChanged() {
    #expect(has("Compared with result 5 &quot;last week&quot;"))
    #expect(has("no decisive change, −12.1 points"))
    #expect(has("paired bootstrap, 95%: −30.3 … 0"))
    #expect(has("Only in result 5 &quot;last week&quot;: Asks for the bill by post (3/3)"))
    #expect(has("Only in result 12 &quot;nightly&quot;: Asks for a doctor by name (6/6)"))
  }

  @Test func tellsOfSeveralResults() {
    let report = Report(of: SampleSuite.lastWeek.result(5, "last week", firstRun: 501), Report.nightly.results[0])
    let page = ReportFormat.html.render(report)
    #expect(page.contains("<h1>2 results</h1>"))
    #expect(page.contains("id=\"result-5\"") && page.contains("id=\"result-12\""))
    #expect(page.contains("evaluator 1001, result 5 &quot;last week&quot;"))
  }

  @Test func holdsEachTurnOfEachRunOnce() {
    let report = Report.nightly
    let turns = report.results[0].runs.reduce(0) { $0 + $1.transcript.count }
    #expect(Self.page.matches(of: /<li class="(agent|caller|calls|result)">/).count == turns)
    #expect(Self.page.matches(of: /<details class="why">/).count == 72 * 5)
  }
}
