/// Durations as people write them: a number, perhaps with a fraction, and `ms`, `s`, `m` or `h`; whole milliseconds.
package enum DurationText {
  /// Longer durations would only overflow.
  private static let mostMilliseconds = 1e14

  private static let units: [(name: String, milliseconds: Int)] = [
    ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
  ]

  /// The duration that a text is; nil for anything else.
  package static func read(_ text: String) -> Duration? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let unit = units.first(where: { $0.name == text[number.endIndex...] }),
      number.first != ".", number.last != ".", let value = Double(number)
    else { return nil }
    return milliseconds(value * Double(unit.milliseconds))
  }

  /// The duration of so many seconds; nil where that is none.
  package static func seconds(_ seconds: Double) -> Duration? { milliseconds(seconds * 1000) }

  private static func milliseconds(_ number: Double) -> Duration? {
    guard (0...mostMilliseconds).contains(number) else { return nil }
    return .milliseconds(Int(number.rounded()))
  }

  /// In the largest unit that leaves no fraction.
  package static func write(_ duration: Duration) -> String {
    let milliseconds = duration.microseconds / 1000
    let unit = units.first { milliseconds.isMultiple(of: $0.milliseconds) && milliseconds > 0 } ?? units[2]
    return "\(milliseconds / unit.milliseconds)\(unit.name)"
  }
}
