/// Reads the values that words may hold; every reader gives nil for a text of any other form.
package enum Literals {
  /// A whole number with an optional minus sign, such as `1376`; nil also where it does not fit.
  package static func integer(_ text: String) -> Int? {
    isDigits(unsigned(text)) ? Int(text) : nil
  }

  /// A number with an optional minus sign and an optional fraction, such as `0.5`.
  package static func decimal(_ text: String) -> Double? {
    guard Numeral(unsigned(text)) != nil, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A length of time such as `500ms`, `1.5s`, `10m` or `1h`; digits beyond 10⁻¹⁵ of the unit are cut off.
  package static func duration(_ text: String) -> Duration? {
    let number = text.utf8.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    guard let milliseconds = milliseconds(inUnit: text[number.endIndex...]) else { return nil }
    return Numeral(Substring(number))?.duration(ofUnit: milliseconds)
  }

  /// A percentage such as `90%` or `99.5%`, as the fraction it stands for: `90%` is 0.9.
  package static func percentage(_ text: String) -> Double? {
    let number = Substring(text.utf8.dropLast())
    guard text.utf8.last == UInt8(ascii: "%"), Numeral(number) != nil else { return nil }
    return decimal(String(number)).map { $0 / 100 }
  }

  /// How many times, from 1, as in `x3`.
  package static func repetition(_ text: String) -> Int? {
    let number = Substring(text.utf8.dropFirst())
    guard text.utf8.first == UInt8(ascii: "x"), isDigits(number), let count = Int(number) else { return nil }
    return count > 0 ? count : nil
  }

  /// A phone number by ITU-T E.164, such as `+14155550100`: a plus sign and 7 to 15 digits, the first not 0.
  package static func phoneNumber(_ text: String) -> String? {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "+"), 7...15 ~= digits.count, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.first == UInt8(ascii: "0") ? nil : text
  }

  fileprivate static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }

  private static func unsigned(_ text: String) -> Substring {
    text.utf8.first == UInt8(ascii: "-") ? Substring(text.utf8.dropFirst()) : text[...]
  }

  private static func milliseconds(inUnit unit: Substring) -> Int64? {
    switch unit {
    case "ms": 1
    case "s": 1000
    case "m": 60_000
    case "h": 3_600_000
    default: nil
    }
  }
}

/// The digits of a number without a sign.
private struct Numeral {
  let whole: Substring
  /// Empty where there is no point.
  let fraction: Substring

  init?(_ text: Substring) {
    let pieces = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.allSatisfy(Literals.isDigits) else { return nil }
    whole = pieces[0]
    fraction = pieces.count > 1 ? pieces[1] : ""
  }

  /// This many units of so many milliseconds; nil where that is too long for a duration.
  func duration(ofUnit milliseconds: Int64) -> Duration? {
    let attosecondsInMillisecond: Int128 = 1_000_000_000_000_000
    let padded = fraction.prefix(15) + String(repeating: "0", count: max(0, 15 - fraction.count))
    guard let whole = Int64(whole), let fraction = Int128(padded) else { return nil }
    let attoseconds = (Int128(whole) * attosecondsInMillisecond + fraction)
      .multipliedReportingOverflow(by: Int128(milliseconds))
    let (seconds, rest) = attoseconds.partialValue.quotientAndRemainder(dividingBy: attosecondsInMillisecond * 1000)
    guard !attoseconds.overflow, let seconds = Int64(exactly: seconds) else { return nil }
    return Duration(secondsComponent: seconds, attosecondsComponent: Int64(rest))
  }
}
