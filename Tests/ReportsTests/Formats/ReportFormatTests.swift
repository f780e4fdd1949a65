import Evaluation
import Reports
import Testing

@Suite struct ReportFormatTests {
  @Test(arguments: [
    ("report.xml", ReportFormat.junit), ("a/b.c/report.HTML", .html), ("report.htm", .html), ("report.json", .json),
    ("report.csv", .csv), ("notes.md", .markdown), ("notes.Markdown", .markdown),
  ])
  func isKnownByTheFilesEnding(name: String, format: ReportFormat) {
    #expect(ReportFormat(fileName: name) == format)
  }

  @Test(arguments: ["report", "report.txt", "xml", "report.xml/report", "html.", ""])
  func isNotGuessed(name: String) {
    #expect(ReportFormat(fileName: name) == nil)
  }

  @Test(arguments: ReportFormat.allCases)
  func tellsOfNothingToo(format: ReportFormat) {
    let empty = RunResult(
      id: 7, label: nil, agent: nil, status: .pending, runAsText: false, runs: [],
      createdAt: Timestamp(microseconds: 0))
    #expect(format.render(Report(of: empty)).contains("7") || format == .csv)
    #expect(!format.render(.empty).isEmpty)
  }

  @Test(arguments: ReportFormat.allCases)
  func isTheSameEveryTime(format: ReportFormat) {
    #expect(format.render(.nightly) == format.render(.nightly))
  }
}
