/// When a cron job is due: the five fields of crontab(5), `minute hour day-of-month month day-of-week`, or one of its
/// names, `@hourly`. `L` as a day of the month is its last one, as the hosted service has it.
struct CrontabExpression: Sendable, Hashable {
  let minute: CrontabField
  let hour: CrontabField
  private let day: CrontabField
  private let month: CrontabField
  private let weekday: CrontabField

  /// What the names stand for (crontab(5), "EXTENSIONS"); `@reboot` is no time.
  private static let names = [
    "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *", "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@hourly": "0 * * * *",
  ]

  init(_ text: String) throws(CrontabField.Problem) {
    let written = Self.names[text.trimmed.lowercased()] ?? text
    if let name = written.trimmed.split(separator: " ").first, name.hasPrefix("@") {
      throw CrontabField.Problem(message: "'\(name)' is none of \(Self.names.keys.sorted().joined(separator: ", "))")
    }
    let fields = written.split { $0 == " " || $0 == "\t" }
    guard fields.count == 5 else {
      throw CrontabField.Problem(
        message: "expected five fields, minute hour day-of-month month day-of-week, found \(fields.count)")
    }
    minute = try CrontabField(fields[0], .minute)
    hour = try CrontabField(fields[1], .hour)
    day = try CrontabField(fields[2], .day)
    month = try CrontabField(fields[3], .month)
    weekday = try CrontabField(fields[4], .weekday)
  }

  /// Whether it comes again and again rather than at set times: its minute or its hour is `*`, with a step or without.
  /// cron(8) treats the two differently where clocks are changed.
  var isRepeating: Bool { minute.isOpen || hour.isOpen }

  /// Whether a day is meant. Where both the day of the month and that of the week are restricted, either will do
  /// (crontab(5), "Note"); where one begins with `*` both must fit.
  func contains(_ date: CivilDay) -> Bool {
    guard month.contains(date.month) else { return false }
    let fitsDay = day.contains(date.day) || day.meansLast && date.isLast
    let fitsWeekday = weekday.contains(date.weekday)
    return day.isOpen || weekday.isOpen ? fitsDay && fitsWeekday : fitsDay || fitsWeekday
  }
}
