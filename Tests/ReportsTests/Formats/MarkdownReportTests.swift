import Evaluation
import Reports
import Testing

@testable import Reports

@Suite struct MarkdownReportTests {
  /// As GitHub shows it.
  private func rendered(_ report: Report) throws -> String {
    let text = ReportFormat.markdown.render(report)
    return try Tool.cmark.run(
      "--unsafe", "--extension", "table", "--extension", "autolink", "--extension", "strikethrough", "--extension",
      "tagfilter", on: text, as: "report.md")
  }

  @Test func tellsWhatMatters() {
    let lines = ReportFormat.markdown.render(.nightly).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "## ✗ nightly: 53 of 69 tries passed (76.8%)")
    #expect(
      lines[2].hasPrefix(
        "95%: 57.1 … 94.3% (cluster bootstrap over evaluators); 2 runs to be reviewed; 3 runs left out: 2 failed by the "
          + "infrastructure, 1 failed by the caller; answers within "))
    #expect(lines.contains("| ≈ flaky | Changes their mind about the day | 5/6 | 83.3% | 43.6 … 97.0% |"))
    #expect(
      lines.contains(
        "- ✗ failed: **Moves an appointment**: never called 'reschedule\\_appointment' (6 runs: 37 38 39 40 41 42)"))
    #expect(
      lines.contains(
        "- ✗ **failed**: `success-rate >= 90%`, found 76.8%: 53 of 69 tries passed (nightly.evs:9:1)"))
    #expect(lines.contains("| ↓ regressed | Moves an appointment | 6/6 | 0/6 | −100 points |"))
    #expect(!lines.contains { $0.hasPrefix("| = ") }, "what didn't change isn't listed")
  }

  @Test func isATableForGitHub() throws {
    let html = try rendered(.nightly)
    #expect(html.contains("<td>✓ passed</td>\n<td>Books a cleaning</td>\n<td align=\"right\">6/6</td>"))
    #expect(html.contains("<code>success-rate &gt;= 90%</code>"))
  }

  @Test func keepsHostileTextsText() throws {
    let html = try rendered(HostileSuite.report)
    for tag in ["<script", "<img", "<svg", "<b>", "<a ", "<em>", "<del>"] {
      let isLinked = tag == "<a " && html.contains("<a href=\"http://f.example\">http://f.example</a>")
      #expect(!html.contains(tag) || isLinked, "\(tag)")
    }
    let cells = html.split(separator: "<tr>").map { $0.split(separator: "</td>").count - 1 }
    #expect(cells.count { $0 == 5 } == HostileSuite.texts.count, "every row has its five cells")
    #expect(html.contains("a|b `c` **d** [e]("))
  }

  @Test(arguments: ["@someone", "#12", "<b>", "a|b", "*a*", "`a`", "a\nb"])
  func escapes(text: String) {
    #expect(text.markdown != text)
  }

  @Test(arguments: [("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("a", "`a`"), ("a|b", "`a|b`")])
  func fencesCode(text: String, code: String) {
    #expect(text.markdownCode == code)
  }
}
