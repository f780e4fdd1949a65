import Evaluation
import Foundation
import Testing

@testable import REST

/// When cron jobs are due, against what crontab(5) and cron(8) say.
@Suite struct CrontabExpressionTests {
  /// An expression, a zone, a moment, and what follows it; all in UTC.
  struct Case: Sendable, CustomTestStringConvertible {
    let expression: String
    var zone = "UTC"
    let after: String
    let due: [String]
    var testDescription: String { "\(expression) in \(zone) after \(after)" }

    init(_ expression: String, _ zone: String = "UTC", after: String, _ due: String...) {
      (self.expression, self.zone, self.after, self.due) = (expression, zone, after, due)
    }
  }

  private static let fields = [
    Case("* * * * *", after: "2026-03-01T12:00:00Z", "2026-03-01T12:01:00Z", "2026-03-01T12:02:00Z"),
    Case("* * * * *", after: "2026-03-01T12:00:59Z", "2026-03-01T12:01:00Z"),
    Case("*/15 * * * *", after: "2026-03-01T12:14:00Z", "2026-03-01T12:15:00Z", "2026-03-01T12:30:00Z"),
    Case("5-59/20 * * * *", after: "2026-03-01T12:00:00Z", "2026-03-01T12:05:00Z", "2026-03-01T12:25:00Z"),
    Case("23 0-23/2 * * *", after: "2026-03-01T00:00:00Z", "2026-03-01T00:23:00Z", "2026-03-01T02:23:00Z"),
    Case("1,2,5,9 8-9 * * *", after: "2026-03-01T08:05:00Z", "2026-03-01T08:09:00Z", "2026-03-01T09:01:00Z"),
    Case("0 9 * * 1-5", after: "2026-03-06T09:00:00Z", "2026-03-09T09:00:00Z", "2026-03-10T09:00:00Z"),
    Case("0 9 * * mon,WED,Fri", after: "2026-03-06T09:00:00Z", "2026-03-09T09:00:00Z", "2026-03-11T09:00:00Z"),
    Case("0 9 * * fri-sun", after: "2026-03-06T09:00:00Z", "2026-03-07T09:00:00Z", "2026-03-08T09:00:00Z"),
    Case("0 0 * * 0", after: "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z"),
    Case("0 0 * * 7", after: "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z"),
    Case("0 0 1 jan-mar/2 *", after: "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z", "2027-01-01T00:00:00Z"),
    Case("0 0 31 * *", after: "2026-03-31T00:00:00Z", "2026-05-31T00:00:00Z"),
    Case("0 0 29 2 *", after: "2096-03-01T00:00:00Z", "2104-02-29T00:00:00Z"),
    Case("0 0 29 2 */7", after: "2096-03-01T00:00:00Z", "2128-02-29T00:00:00Z"),
    Case("0 0 L * *", after: "2024-02-01T00:00:00Z", "2024-02-29T00:00:00Z", "2024-03-31T00:00:00Z"),
    Case("0 0 15,L * *", after: "2026-02-01T00:00:00Z", "2026-02-15T00:00:00Z", "2026-02-28T00:00:00Z"),
    Case(" 0\t 12  * * * ", after: "2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z"),
  ]

  /// "30 4 1,15 * 5": on the 1st and 15th of each month, plus every Friday (crontab(5)).
  private static let days = [
    Case(
      "30 4 1,15 * 5", after: "2026-04-30T12:00:00Z", "2026-05-01T04:30:00Z", "2026-05-08T04:30:00Z",
      "2026-05-15T04:30:00Z", "2026-05-22T04:30:00Z", "2026-05-29T04:30:00Z", "2026-06-01T04:30:00Z"),
    // A field that begins with a star restricts nothing: both must fit.
    Case("0 0 */2 * mon", after: "2026-05-01T00:00:00Z", "2026-05-11T00:00:00Z", "2026-05-25T00:00:00Z"),
    Case("0 0 13 * *", after: "2026-05-01T00:00:00Z", "2026-05-13T00:00:00Z"),
  ]

  private static let names = [
    Case("@yearly", after: "2026-03-01T12:00:00Z", "2027-01-01T00:00:00Z"),
    Case("@annually", after: "2026-03-01T12:00:00Z", "2027-01-01T00:00:00Z"),
    Case("@monthly", after: "2026-03-01T12:00:00Z", "2026-04-01T00:00:00Z"),
    Case("@weekly", after: "2026-03-02T12:00:00Z", "2026-03-08T00:00:00Z"),
    Case("@daily", after: "2026-03-01T12:00:00Z", "2026-03-02T00:00:00Z"),
    Case("@midnight", "Asia/Kolkata", after: "2026-03-01T12:00:00Z", "2026-03-01T18:30:00Z"),
    Case("@Hourly", after: "2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z"),
  ]

  /// Clocks in New York go from 02:00 to 03:00 on 2026-03-08 (07:00 UTC), from 02:00 to 01:00 on 2026-11-01 (06:00 UTC).
  private static let changes = [
    Case("0 9 * * *", "America/New_York", after: "2026-03-07T14:00:00Z", "2026-03-08T13:00:00Z"),
    // Set for a time that is left out: due as soon as clocks are put forward, once.
    Case(
      "30 2 * * *", "America/New_York", after: "2026-03-07T07:30:00Z", "2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"),
    Case(
      "0,30 2 * * *", "America/New_York", after: "2026-03-07T07:30:00Z", "2026-03-08T07:00:00Z",
      "2026-03-09T06:00:00Z"),
    // What repeats leaves it out.
    Case("*/30 2 * * *", "America/New_York", after: "2026-03-07T07:30:00Z", "2026-03-09T06:00:00Z"),
    Case(
      "0 * * * *", "America/New_York", after: "2026-03-08T05:30:00Z", "2026-03-08T06:00:00Z", "2026-03-08T07:00:00Z"),
    // Set for a time that is shown twice: due the first time; what repeats is due both times.
    Case(
      "30 1 * * *", "America/New_York", after: "2026-10-31T12:00:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"),
    Case(
      "30 * * * *", "America/New_York", after: "2026-11-01T05:00:00Z", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z",
      "2026-11-01T07:30:00Z"),
    // Half an hour, at Lord Howe: 02:00 to 02:30 on 2026-10-04 (15:30 UTC the day before).
    Case("15 2 * * *", "Australia/Lord_Howe", after: "2026-10-03T00:00:00Z", "2026-10-03T15:30:00Z"),
    // Over midnight: 00:01 to 23:01 of the day before, on 2010-11-07 (02:31 UTC).
    Case(
      "*/30 * * * *", "America/St_Johns", after: "2010-11-07T02:00:00Z", "2010-11-07T02:30:00Z",
      "2010-11-07T03:00:00Z", "2010-11-07T03:30:00Z"),
    // A day that Samoa never had, 2011-12-30.
    Case("0 12 30 12 *", "Pacific/Apia", after: "2011-12-01T00:00:00Z", "2011-12-30T10:00:00Z"),
  ]

  @Test(arguments: fields + days + names + changes) func itIsDueWhenCronSays(example: Case) throws {
    let expression = try CrontabExpression(example.expression)
    let zone = try #require(TimeZone(iana: example.zone))
    var moment = try #require(Timestamp(wire: .string(example.after)))
    for due in example.due {
      moment = try #require(expression.next(after: moment, in: zone))
      #expect(moment == Timestamp(wire: .string(due)), "\(moment.iso8601) is not \(due)")
    }
  }

  @Test(arguments: [
    ("", "expected five fields, minute hour day-of-month month day-of-week, found 0"),
    ("* * * *", "expected five fields, minute hour day-of-month month day-of-week, found 4"),
    ("0 * * * * *", "expected five fields, minute hour day-of-month month day-of-week, found 6"),
    ("60 * * * *", "'60' is no minute, expected 0 to 59"),
    ("* 24 * * *", "'24' is no hour, expected 0 to 23"),
    ("* * 0 * *", "'0' is no day of the month, expected 1 to 31"),
    ("* * * foo *", "'foo' is no month, expected 1 to 12"),
    ("* * * * 8", "'8' is no day of the week, expected 0 to 7"),
    ("* * * * monday", "'monday' is no day of the week, expected 0 to 7"),
    ("*/0 * * * *", "'0' is no step, expected a number from 1"),
    ("*/x * * * *", "'x' is no step, expected a number from 1"),
    ("5/10 * * * *", "'5/10': a step goes behind '*' or a range, '5-59/10'"),
    ("30-10 * * * *", "'30-10' is no range: its end comes before its beginning"),
    ("1,,2 * * * *", "'' is no minute, expected 0 to 59"),
    ("-1 * * * *", "'' is no minute, expected 0 to 59"),
    ("+1 * * * *", "'+1' is no minute, expected 0 to 59"),
    ("99999999999999999999 * * * *", "'99999999999999999999' is no minute, expected 0 to 59"),
    (
      "@reboot",
      "'@reboot' is none of @annually, @daily, @hourly, @midnight, @monthly, @weekly, @yearly"
    ),
  ]) func whatIsNoExpressionIsRefused(text: String, message: String) {
    #expect(throws: CrontabField.Problem(message: message)) { try CrontabExpression(text) }
  }

  @Test(arguments: ["0 0 30 2 *", "0 0 31 4,6,9,11 *"]) func whatNeverComesIsSaid(text: String) throws {
    #expect(try CrontabExpression(text).next(after: Timestamp(microseconds: 0), in: .gmt) == nil)
  }

  /// Whatever is written, nothing traps, and what is due comes after the moment, at a full minute.
  @Test func anyTextIsReadOrRefused() throws {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["*", "/", "-", ",", " ", "L", "0", "1", "7", "31", "59", "mon", "jan", "@daily", "é"]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...12)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let expression = try? CrontabExpression(text + " * * *") else { continue }
      let moment = Timestamp(microseconds: Int.random(in: 0...4_000_000_000_000_000))
      let due = try #require(expression.next(after: moment, in: .gmt), "\(text)")
      #expect(due > moment && due.microseconds % 60_000_000 == 0)
    }
  }

  @Test func zonesAreThoseOfTheDatabase() {
    for name in ["UTC", "Europe/Berlin", "US/Eastern", "Asia/Calcutta"] { #expect(TimeZone(iana: name) != nil) }
    for name in ["", "PST", "GMT+3", "Nowhere/Bad", "../etc/passwd", "/etc/localtime", "europe/berlin"] {
      #expect(TimeZone(iana: name) == nil, "\(name)")
    }
  }
}
