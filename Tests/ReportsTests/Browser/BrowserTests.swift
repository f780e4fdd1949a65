import Evaluation
import Reports
import Testing

/// The page in a real browser, Debian's Chromium.
@Suite struct BrowserTests {
  /// What one of the script's checks finds in a report's page.
  private func find(_ check: String, in report: Report) throws -> JSONValue {
    let page = ReportFormat.html.render(report)
    let found = try Tool.python.run(Tool.script("Browser/pages.py"), check, on: page, as: "report.html")
    let json = try JSONParser.parse(found).value
    #expect(json["messages"] == [], "the browser's console")
    #expect(json["requests"] == [], "what the page asked for")
    return json
  }

  @Test(arguments: ["nightly", "several odd ones", "hostile"])
  func fitsAndCanBeRead(name: String) throws {
    let report = ["nightly": Report.nightly, "several odd ones": .odd, "hostile": HostileSuite.report][name]
    #expect(try find("layout", in: try #require(report))["problems"] == [])
  }

  @Test func findsRunsByFilterAndSearch() throws {
    let found = try find("filters", in: .nightly)
    #expect(found["all"] == ["72 runs", 72])
    #expect(found["failed"] == ["14 of 72 runs", 14, 14, 4], "all that is shown failed, of four evaluators")
    #expect(found["failedImpatient"] == ["7 of 72 runs", 7, 7])
    #expect(found["name"] == ["6 of 72 runs", 6, 0])
    #expect(found["reason"] == ["1 of 72 runs", 1, 0])
    #expect(found["transcript"] == ["72 runs", 72, 0])
    #expect(found["why"] == ["0 of 72 runs", 0, 1], "what isn't said isn't found")
    #expect(found["nothing"] == ["0 of 72 runs", 0, 1])
    #expect(found["highlighted"]?.integer ?? 0 > 0)
    #expect(found["slash"] == "search")
  }

  @Test func opensTranscripts() throws {
    let found = try find("transcripts", in: .nightly)
    #expect(found["turns"] == [13, 0], "a transcript is built when its run is opened")
    #expect(found["spoken"] == "Hello, I would like to book an appointment.")
    #expect(found["before"] == 0 && found["after"] == 1)
    #expect(found["why"]?.string?.hasSuffix("contains \"how can I help\" (1.00); next: FIRST_MESSAGE") == true)
    #expect(found["all"] == [5, 5])
    #expect(found["closed"] == 0)
  }

  @Test func leadsToRuns() throws {
    let found = try find("links", in: .nightly)
    #expect(found["run"] == true)
    #expect(found["pastFilter"] == ["72 runs", ""], "a run that a filter hides is shown when a link leads to it")
    #expect(found["row"] == ["#result-12-evaluator-1001", true])
  }

  @Test func keepsTheThemeThatWasChosen() throws {
    let found = try find("theme", in: .nightly)
    #expect(found["before"] != found["after"])
    #expect(found["kept"] == found["after"])
    #expect(found["unnamed"] == [], "controls that have no name for a screen reader")
  }

  @Test func isWholeWithoutScripts() throws {
    let found = try find("plain", in: .nightly)
    #expect(
      found["headings"] == [
        "nightly", "Expected 1 of 3 held", "Evaluators", "Measures", "Compared with result 5 \"last week\"", "Runs",
      ])
    #expect(found["evaluators"] == 12 && found["runs"] == 72)
    #expect(found["controls"]?.array?.contains(true) == false, "what needs a script isn't shown")
    #expect(found["spoken"] == "Hello, I would like to book an appointment.")
    #expect(found["why"]?.string?.contains("contains \"how can I help\"") == true)
  }

  @Test func takesHostileWordsForWords() throws {
    let found = try find("hostile", in: HostileSuite.report)
    #expect(found["marked"] == .null && found["markedAfter"] == .null)
    #expect(found["refusals"] == 3, "the browser refuses what the test slips in")
    #expect(found["foreign"] == 0 && found["scripts"] == 1)
    #expect(found["search"] == "1 of 12 runs")
    let said = found["said"]?.array?.compactMap(\.string) ?? []
    #expect(said.contains("<img src=x onerror=\"window.marked = 'image'\">"))
    #expect(said.contains("\\u{1B}[31mred\\u{1B}[0m\\u{7}\\u{0}end"))
    #expect(said.contains(HostileSuite.longLine))
  }

  @Test func buildsOnlyWhatIsLookedAt() throws {
    let found = try find("large", in: Report(of: SampleSuite.large(runs: 1000).result(13, nil)))
    #expect(found["elements"]?.integer ?? .max < 15_000)
    #expect(found["told"] == "1000 runs")
    #expect(found["turns"]?.integer ?? 0 > 20)
    #expect(found["opened"]?.integer ?? .max < 15_200)
  }
}
