import Evaluation
import Reports

extension Report {
  /// A nightly result with what was expected of it and last week's to compare it with.
  static var nightly: Report {
    var report = Report(of: SampleSuite.nightly.result(12, "nightly"))
    report.baseline = SampleSuite.lastWeek.result(5, "last week", firstRun: 501)
    report.expectations = [
      Expected(
        "success-rate >= 90%", at: "nightly.evs:9:1", of: 12, holds: false, found: "76.8 %: 53 of 69 tries passed"),
      Expected("latency p95 < 2s", at: "nightly.evs:10:1", of: 12, holds: true, found: "1.2 s over 345 answers"),
      Expected("no regressions against 5", at: "nightly.evs:11:1", of: 12, holds: false, found: "1 regression"),
    ]
    return report
  }

  /// A report of no result.
  static let empty = Report(results: [], createdAt: Timestamp(microseconds: 0), program: "evsh 0.1.0")

  init(of results: RunResult...) {
    self.init(results: results, createdAt: Timestamp(microseconds: 1_740_520_000_000_000), program: "evsh 0.1.0")
  }
}
