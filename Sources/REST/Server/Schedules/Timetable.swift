import Evaluation
import Foundation

/// When a cron job is due, by its expression and its time zone.
struct Timetable: Sendable {
  private let expression: CrontabExpression
  private let zone: TimeZone

  /// Nil where the cron job is never due.
  init?(_ job: CronJob) {
    guard job.isActive, let expression = try? CrontabExpression(job.expression), let zone = TimeZone(iana: job.timeZone)
    else { return nil }
    self.expression = expression
    self.zone = zone
  }

  func next(after moment: Timestamp) -> Timestamp? { expression.next(after: moment, in: zone) }

  /// The last time that it was due between two moments, the first of them left out.
  func last(after first: Timestamp, until last: Timestamp) -> Timestamp? {
    var found: Timestamp?
    var moment = first
    while let due = next(after: moment), due <= last { (found, moment) = (due, due) }
    return found
  }
}
