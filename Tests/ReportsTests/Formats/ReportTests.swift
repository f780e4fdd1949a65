import Evaluation
import Reports
import Testing

@Suite struct ReportTests {
  private static let good = SampleSuite([("Greets", "pppp")]).result(1, nil)
  private static let bad = SampleSuite([("Greets", "pppf")]).result(2, nil, firstRun: 11)

  private static func expected(_ holds: Bool, of result: Int?) -> Expected {
    Expected("status completed", at: "a.evs:1:1", of: result, holds: holds, found: "completed")
  }

  @Test func isASuccessWhereEveryRunPassed() {
    #expect(Report(of: Self.good).isSuccess)
    #expect(!Report(of: Self.bad).isSuccess)
    #expect(!Report(of: Self.good, Self.bad).isSuccess)
    #expect(!Report.empty.isSuccess)
    #expect(!Report(of: SampleSuite([("Greets", "ppi")]).result(3, nil)).isSuccess)
  }

  @Test func isJudgedByWhatWasExpected() {
    var report = Report(of: Self.good, Self.bad)
    report.expectations = [Self.expected(true, of: 2)]
    #expect(report.isSuccess)
    report.expectations = [Self.expected(true, of: 1)]
    #expect(!report.isSuccess, "nothing was expected of the result that failed")
    report.expectations = [Self.expected(true, of: 2), Self.expected(false, of: nil)]
    #expect(!report.isSuccess)
  }
}
