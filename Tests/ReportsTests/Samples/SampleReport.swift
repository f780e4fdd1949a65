import Evaluation
import Reports

extension Report {
  /// A nightly result with what was expected of it and last week's to compare it with.
  static var nightly: Report {
    var report = Report(of: SampleSuite.nightly.result(12, "nightly"))
    report.baseline = SampleSuite.lastWeek.result(5, "last week", firstRun: 501)
    report.expectations = [
      Expected(
        "success-rate >= 90%", at: "nightly.evs:9:1", of: 12, holds: false, found: "76.8%: 53 of 69 tries passed"),
      Expected("latency p95 < 2s", at: "nightly.evs:10:1", of: 12, holds: true, found: "1.2 s over 345 answers"),
      Expected("no regressions against 5", at: "nightly.evs:11:1", of: 12, holds: false, found: "1 regression"),
    ]
    return report
  }

  /// Results that are empty, unfinished, of one try, of many personalities, and with a name without end.
  static var odd: Report {
    var wide = SampleSuite.nightly.result(25, String(repeating: "nightly", count: 30), firstRun: 101)
    for index in wide.runs.indices {
      wide.runs[index].personality = index % 12
      wide.runs[index].personalityName = "Personality \(index % 12) with a long name"
    }
    let suites: [SampleSuite] = [
      SampleSuite([]), SampleSuite([("Waits", "uu")]), SampleSuite([("Tries once", "p")]),
      SampleSuite([("Always passes", "pppp"), ("Flips a coin", "pfpf")]),
    ]
    var report = empty
    report.results = suites.enumerated().map { $1.result(21 + $0, nil, firstRun: 10 * $0) } + [wide]
    return report
  }

  /// A report of no result.
  static let empty = Report(results: [], createdAt: Timestamp(microseconds: 0), program: "evsh 0.1.0")

  init(of results: RunResult...) {
    self.init(results: results, createdAt: Timestamp(microseconds: 1_740_520_000_000_000), program: "evsh 0.1.0")
  }
}
