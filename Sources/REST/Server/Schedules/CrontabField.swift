/// One field of a crontab's line: which numbers it means, as crontab(5) of Vixie's cron has it.
///
/// A list of numbers and ranges with commas between; `*` is first to last, `/N` behind either takes every N-th. Months and
/// days of the week have names, their first three letters in any case, also in ranges and lists, as in cronie.
struct CrontabField: Sendable, Hashable {
  /// What is wrong with a field, or a whole expression.
  struct Problem: Error, Hashable {
    let message: String
  }

  /// What a field counts.
  enum Unit: String, Sendable {
    case minute, hour
    case day = "day of the month"
    case month
    case weekday = "day of the week"
  }

  /// A bit for each number.
  private var bits: UInt64 = 0
  /// Whether it begins with `*`, and so restricts nothing by crontab(5)'s rule for days.
  let isOpen: Bool
  /// Whether it means the last day of the month, `L`, whichever number that has.
  private(set) var meansLast = false

  init(_ text: Substring, _ unit: Unit) throws(Problem) {
    isOpen = text.hasPrefix("*")
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      if unit == .day, part == "L" || part == "l" {
        meansLast = true
      } else {
        for number in try Self.numbers(part, unit) { bits |= 1 << UInt64(number) }
      }
    }
    // 0 and 7 are both Sunday.
    if unit == .weekday, contains(7) { bits = bits & ~(1 << 7) | 1 }
  }

  func contains(_ number: Int) -> Bool { bits & 1 << UInt64(number) != 0 }

  /// In ascending order.
  var numbers: [Int] { (0..<64).filter(contains) }

  private static func numbers(_ part: Substring, _ unit: Unit) throws(Problem) -> [Int] {
    let sides = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let isRange = sides[0] == "*" || sides[0].contains("-")
    guard sides.count == 2 else { return Array(try range(sides[0], unit)) }
    guard isRange else {
      throw Problem(
        message: "'\(part)': a step goes behind '*' or a range, '\(part.prefix { $0 != "/" })-\(unit.last)/\(sides[1])'"
      )
    }
    guard let step = number(sides[1]), step > 0 else {
      throw Problem(message: "'\(sides[1])' is no step, expected a number from 1")
    }
    return Array(
      stride(from: try range(sides[0], unit).lowerBound, through: try range(sides[0], unit).upperBound, by: step))
  }

  private static func range(_ text: Substring, _ unit: Unit) throws(Problem) -> ClosedRange<Int> {
    if text == "*" { return unit.first...(unit == .weekday ? 6 : unit.last) }
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let first = try value(ends[0], unit)
    guard ends.count == 2 else { return first...first }
    var last = try value(ends[1], unit)
    // A week that ends with Sunday.
    if unit == .weekday, last == 0, first > 0 { last = 7 }
    guard first <= last else { throw Problem(message: "'\(text)' is no range: its end comes before its beginning") }
    return first...last
  }

  private static func value(_ text: Substring, _ unit: Unit) throws(Problem) -> Int {
    if let index = unit.names.firstIndex(of: text.lowercased()) { return unit.first + index }
    guard let number = number(text), (unit.first...unit.last).contains(number) else {
      throw Problem(message: "'\(text)' is no \(unit.rawValue), expected \(unit.first) to \(unit.last)")
    }
    return number
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}

extension CrontabField.Unit {
  fileprivate var first: Int { self == .day || self == .month ? 1 : 0 }

  fileprivate var last: Int {
    switch self {
    case .minute: 59
    case .hour: 23
    case .day: 31
    case .month: 12
    case .weekday: 7
    }
  }

  fileprivate var names: [String] {
    switch self {
    case .minute, .hour, .day: []
    case .month: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    case .weekday: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    }
  }
}
