import Evaluation
import Foundation

extension CrontabExpression {
  /// No day that comes at all is further away, in days: a 29th of February that is a Sunday comes after 28 years or, where
  /// a year of no leap day lies between, after 40.
  private static let furthest = 366 * 41

  /// The first minute after a moment at which it is due by a zone's clocks; nil where none ever is.
  ///
  /// Where clocks are put forward, what was set for a time that is left out is due as soon as they are; where they are put
  /// back, it is due the first time alone. What repeats, `isRepeating`, follows the clocks: it leaves out what isn't shown
  /// and is due again at what is shown twice (cron(8), "Daylight Saving Time and other time changes").
  func next(after moment: Timestamp, in zone: TimeZone) -> Timestamp? {
    let second = Self.floor(moment.microseconds, 1_000_000)
    // Clocks may have been put back over midnight.
    var day = CivilDay(Self.floor(second + zone.offset(at: second), 86_400) - 1)
    let last = day.number + Self.furthest
    while day.number < last {
      if let found = first(after: second, on: day, zone) {
        // The next day may have begun before clocks were put back into this one.
        let other = first(after: second, on: day.next, zone) ?? found
        return Timestamp(microseconds: min(found, other) * 1_000_000)
      }
      day = day.next
    }
    return nil
  }

  /// In seconds since 1970.
  private func first(after second: Int, on day: CivilDay, _ zone: TimeZone) -> Int? {
    guard contains(day) else { return nil }
    let midnight = day.number * 86_400
    let times = hour.numbers.flatMap { hour in minute.numbers.map { midnight + hour * 3600 + $0 * 60 } }
    guard isRepeating else { return times.map(zone.moment(for:)).filter { $0 > second }.min() }
    return times.flatMap(zone.moments(showing:)).filter { $0 > second }.min()
  }

  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension TimeZone {
  /// The zone of a name in the IANA's database, `Europe/Berlin`, or `UTC`; abbreviations such as `PST` are none.
  init?(iana name: String) {
    guard name == "UTC" || name.contains("/"), !name.hasPrefix("/"), !name.contains("..") else { return nil }
    self.init(identifier: name)
  }

  /// How far the zone's clocks are ahead of UTC, in seconds.
  fileprivate func offset(at second: Int) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
  }

  /// When clocks show a time, given as if they showed UTC: never, once, or twice. Within two days of any moment clocks are
  /// changed once at most.
  fileprivate func moments(showing time: Int) -> [Int] {
    let offsets = Set([offset(at: time - 86_400), offset(at: time + 86_400)])
    return offsets.map { time - $0 }.filter { $0 + offset(at: $0) == time }.sorted()
  }

  /// The one moment that stands for a time: the first at which clocks show it or, where they leave it out, the full minute
  /// at which they do.
  fileprivate func moment(for time: Int) -> Int {
    if let moment = moments(showing: time).first { return moment }
    var (before, after) = (time - offset(at: time + 86_400), time - offset(at: time - 86_400))
    let former = offset(at: before)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if offset(at: middle) == former { before = middle } else { after = middle }
    }
    return (after + 59) / 60 * 60
  }
}
