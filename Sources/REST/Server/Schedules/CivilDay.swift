import Foundation

/// A day of the Gregorian calendar, without a time zone.
struct CivilDay: Sendable, Hashable {
  /// Days since 1970-01-01.
  let number: Int
  let month: Int
  let day: Int
  /// 0 is Sunday.
  let weekday: Int

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  init(_ number: Int) {
    self.number = number
    let parts = Self.calendar.dateComponents([.month, .day, .weekday], from: Self.noon(number))
    (month, day, weekday) = (parts.month ?? 0, parts.day ?? 0, (parts.weekday ?? 1) - 1)
  }

  var next: CivilDay { CivilDay(number + 1) }

  /// Whether the month ends with it.
  var isLast: Bool { Self.calendar.component(.month, from: Self.noon(number + 1)) != month }

  private static func noon(_ number: Int) -> Date {
    Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
  }
}
