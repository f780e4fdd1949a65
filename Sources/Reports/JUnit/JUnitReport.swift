/// The report for CI servers: JUnit's XML, as Jenkins' xUnit plugin, GitLab and GitHub's reporters read it (the schema is
/// the plugin's junit-10.xsd).
struct JUnitReport: Sendable {
  private let suites: [JUnitSuite]
  private let program: String

  init(_ report: Report) {
    let expected = report.expectations
    suites =
      report.results.map { JUnitSuite(ReportedResult($0), isTolerated: report.tolerates($0)) }
      + (expected.isEmpty ? [] : [JUnitSuite(expected, at: report.createdAt)])
    program = report.program
  }

  var text: String {
    let markup: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(program)" tests="\(sum(\.cases.count))" failures="\(sum(\.failures))" \
      errors="\(sum(\.errors))" time="\(suites.reduce(0) { $0 + $1.time }.junitSeconds)">
      \(suites.map(\.markup))</testsuites>

      """
    return markup.source
  }

  private func sum(_ number: (JUnitSuite) -> Int) -> Int { suites.reduce(0) { $0 + number($1) } }
}
