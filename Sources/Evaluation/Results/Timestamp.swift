/// A moment, in microseconds since 1970 (UTC), printed as the public API prints it.
package struct Timestamp: Sendable, Hashable, Comparable {
  package var microseconds: Int

  package init(microseconds: Int) { self.microseconds = microseconds }

  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

  /// ISO 8601 with microseconds, `2025-02-25T21:00:01.990052Z`.
  package var iso8601: String {
    let (days, time) = Self.divide(microseconds, by: 86_400_000_000)
    let (year, month, day) = Self.date(daysSince1970: days)
    let (seconds, fraction) = Self.divide(time, by: 1_000_000)
    var text: [UInt8] = []
    text.reserveCapacity(27)
    let parts =
      [
        (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (seconds / 3600, 2, ":"), (seconds / 60 % 60, 2, ":"),
        (seconds % 60, 2, "."), (fraction, 6, "Z"),
      ] as [(Int, Int, Unicode.Scalar)]
    for (number, width, end) in parts {
      Self.write(number, width, to: &text)
      text.append(UInt8(ascii: end))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// For a reader, `2025-02-25 21:00:01` (UTC).
  package var readable: String {
    let text = iso8601
    return text.prefix(10) + " " + text.dropFirst(11).prefix(8)
  }

  /// Division that rounds down, also before 1970.
  private static func divide(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  /// A number with zeros before it, up to the width; a year may have more digits.
  private static func write(_ number: Int, _ width: Int, to text: inout [UInt8]) {
    let digits = String(number).utf8
    for _ in 0..<max(0, width - digits.count) { text.append(UInt8(ascii: "0")) }
    text.append(contentsOf: digits)
  }

  /// The civil date of a day, by Howard Hinnant's `civil_from_days` (chrono-compatible low-level date algorithms).
  private static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = divide(daysSince1970 + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
