import Evaluation
import Foundation
import Reports
import Testing

@Suite struct JUnitReportTests {
  private func check(_ report: Report) throws -> String {
    let text = ReportFormat.junit.render(report)
    let arguments = ("--noout", "--schema", Tool.junitSchema.path)
    _ = try Tool.xmllint.run(arguments.0, arguments.1, arguments.2, on: text, as: "report.xml")
    return text
  }

  /// What an XPath comes to in the report of a result with these evaluators.
  private func find(_ path: String, in runs: String...) throws -> String {
    let suite = SampleSuite(runs.map { ("Evaluator \($0)", $0) })
    let text = try check(Report(of: suite.result(12, "nightly")))
    return try Tool.xmllint.run("--xpath", path, on: text, as: "report.xml").trimmingCharacters(in: .newlines)
  }

  @Test func isValid() throws {
    #expect(try check(.nightly).contains("<testsuite name=\"expectations\" tests=\"3\" failures=\"2\""))
    _ = try check(HostileSuite.report)
    _ = try check(.empty)
  }

  @Test func countsEvaluators() throws {
    let attributes = try find("//testsuite[1]/@*", in: "pppp", "ffff", "pfpp", "prpp", "icic", "xxuu")
    #expect(
      attributes.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.prefix(5) == [
        "name=\"nightly\"", "tests=\"6\"", "failures=\"2\"", "errors=\"2\"", "skipped=\"1\"",
      ])
    #expect(try find("count(//testcase[@classname='nightly'])", in: "pppp", "ffff") == "2")
  }

  @Test func sumsTimes() throws {
    let result = SampleSuite([("Evaluator ppff", "ppff")]).result(12, "nightly")
    let sum = result.runs.reduce(0) { $0 + ($1.duration?.seconds ?? 0) }
    let time = try #require(Double(try find("string(//testcase/@time)", in: "ppff")))
    #expect(abs(time - sum) < 0.001)
    #expect(try find("string(/testsuites/@time)", in: "ppff") == find("string(//testcase/@time)", in: "ppff"))
  }

  @Test func namesTheTriesOfWhatFailed() throws {
    #expect(
      try find("string(//failure/@message)", in: "ffff")
        == "0 of 4 tries passed: never called 'reschedule_appointment'")
    let lines = try find("string(//failure)", in: "fffi").split(separator: "\n")
    #expect(
      lines == [
        "try 1, Impatient, Jane Doe: failed: never called 'reschedule_appointment' (run 1)",
        "try 2, Impatient, Jane Doe: failed: never called 'reschedule_appointment' (run 2)",
        "try 1, Soft-spoken, Jane Doe: failed: never called 'reschedule_appointment' (run 3)",
        "try 2, Soft-spoken, Jane Doe: left out: the connection to the agent broke: end of stream (run 4)",
      ])
  }

  @Test func marksWhatIsFlaky() throws {
    #expect(try find("string(//failure/@message)", in: "pfpp").hasPrefix("flaky: 3 of 4 tries passed"))
    #expect(try find("string(//failure/@type)", in: "pfpp") == "flaky")
    #expect(try find("string(//property[@name='flaky']/@value)", in: "pfpp", "ffff") == "Evaluator pfpp")
    #expect(try find("count(//property[@name='flaky'])", in: "pppp", "ffff", "prpp") == "0")
  }

  @Test func skipsWhatNeedsReview() throws {
    #expect(
      try find("string(//skipped/@message)", in: "prpp")
        == "review required: the expected outcome needs a reader or a language model")
    #expect(try find("count(//failure | //error)", in: "prpp") == "0")
  }

  @Test(arguments: [
    ("icic", "no try: 4 runs left out: 2 failed by the infrastructure, 2 failed by the caller"),
    ("xx", "no try: 2 runs left out: 2 cancelled"), ("u", "no try: 1 run left out: 1 unfinished"),
  ])
  func reportsWhatWasNeverTried(runs: String, message: String) throws {
    #expect(try find("string(//error/@message)", in: runs) == message)
  }

  @Test func passesWhatPassedInEveryTry() throws {
    #expect(try find("count(//testcase/*)", in: "ppip") == "0")
  }

  @Test func showsTheFirstFailuresConversation() throws {
    let output = try find("string(//system-out)", in: "ipfp").split(separator: "\n")
    #expect(output.first == "run 3, failed: never called 'reschedule_appointment'")
    #expect(
      output.dropFirst().first == "00:00.01  agent   Thank you for calling the clinic's front desk, how can I help you?"
    )
    #expect(output.contains { $0.hasSuffix("result  {\"confirmation\":\"B-4711\",\"day\":\"Tuesday\"}") })
  }

  @Test func showsWhatWouldNotBeSeen() throws {
    let text = try check(HostileSuite.report)
    #expect(text.contains("\\u{1B}[31mred\\u{1B}[0m\\u{7}\\u{0}end"))
    #expect(text.contains("]]&gt; &lt;![CDATA[ &amp;amp;"))
    #expect(text.contains(HostileSuite.longLine))
  }
}
