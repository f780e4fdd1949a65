/// A difference of two rates in percentage points, with one digit after the point where it isn't whole.
package struct Points: Sendable, Hashable {
  /// `−12.5`, `0`, `12.5`.
  package let number: String
  /// `12.5 points`, whichever way.
  package let unsigned: String

  /// A part of 1.
  package init(_ difference: Double) {
    let tenths = Int((difference * 1000).rounded())
    let (whole, digit) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let magnitude = digit == 0 ? "\(whole)" : "\(whole).\(digit)"
    number = (tenths < 0 ? "−" : "") + magnitude
    unsigned = magnitude + (magnitude == "1" ? " point" : " points")
  }

  /// `−12.5 points`, `0 points`, `+12.5 points`.
  package var signed: String {
    if number.hasPrefix("−") { return "−" + unsigned }
    return (number == "0" ? "" : "+") + unsigned
  }
}
