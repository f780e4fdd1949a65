import Evaluation
import Reports
import Testing

@testable import Reports

@Suite struct CSVReportTests {
  private func rows(_ report: Report) throws -> [[String]] {
    let text = ReportFormat.csv.render(report)
    let read = try Tool.python.run(Tool.script("Formats/readcsv.py"), on: text, as: "report.csv")
    return try JSONParser.parse(read).value.array?.map { $0.array?.compactMap(\.string) ?? [] } ?? []
  }

  @Test func hasOneRowARun() throws {
    let rows = try rows(.nightly)
    #expect(rows.count == 73)
    #expect(rows.allSatisfy { $0.count == 15 })
    #expect(rows[0].prefix(4) == ["result", "run", "evaluator_id", "evaluator"])
    let run = SampleSuite.nightly.result(12, "nightly").runs[14]
    let latency = try #require(Sample(run.latencies.map(\.seconds)).median)
    #expect(
      rows[15] == [
        "12", "15", "1003", "Changes their mind about the day", "Impatient", "Jane Doe", "3", "completed", "failed",
        "agent",
        "never called 'reschedule_appointment'", String(try #require(run.duration).seconds), String(latency), "6",
        "2025-02-25T21:00:01.990052Z",
      ])
  }

  @Test func endsLinesAsTheRFCHasIt() {
    let text = ReportFormat.csv.render(.nightly)
    #expect(text.utf8.count(where: { $0 == UInt8(ascii: "\r") }) == 73)
    #expect(text.utf8.suffix(2).elementsEqual("\r\n".utf8))
  }

  @Test func leavesOutWhatIsNotKnown() throws {
    let rows = try rows(Report(of: SampleSuite([("Waits", "u")]).result(1, nil)))
    #expect(rows[1][7...10] == ["pending", "", "", "unfinished"])
    #expect(rows[1][11...12] == ["", ""])
  }

  @Test func keepsHostileTexts() throws {
    let rows = try rows(HostileSuite.report)
    #expect(rows.count == HostileSuite.texts.count + 1)
    for (row, text) in zip(rows.dropFirst(), HostileSuite.texts) {
      let shown = text.hasPrefix("=") || text.hasPrefix("-") ? "'" + text.visible : text.visible
      #expect(row[3] == shown)
      #expect(row[10] == shown)
    }
  }

  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+1 (415) 555", "'+1 (415) 555"), ("-5", "-5"), ("-x", "'-x"), ("@sum", "'@sum"),
    ("\tx", "'\tx"),
    ("＝1", "'＝1"), ("1,5", "\"1,5\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("\rx", "\\u{D}x"), ("", ""),
  ])
  func writesCells(text: String, cell: String) {
    #expect(text.csvCell == cell)
  }
}
