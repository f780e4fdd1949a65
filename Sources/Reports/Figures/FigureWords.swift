import Evaluation

extension Double {
  /// A part of 1 for a reader, `83.3%`, `100%`; what is nearly all isn't rounded to all, nor what is little to nothing.
  var percent: String { percentage.tenths + "%" }

  /// The same for a column of a table, where digits stand below digits: `83.3`, `100.0`.
  var percentInColumn: String { percentage.tenthsInColumn }

  fileprivate var tenthsInColumn: String { tenths.contains(".") ? tenths : tenths + ".0" }

  private var percentage: Double {
    let percentage = self * 100
    return 0 < self && self < 1 ? Swift.min(99.9, Swift.max(0.1, percentage)) : percentage
  }

  /// The number to one digit after the point, without it where it is zero.
  var tenths: String {
    let number = Int((self * 10).rounded())
    let text = "\(number < 0 ? "-" : "")\(abs(number) / 10)"
    return number % 10 == 0 ? text : text + ".\(abs(number) % 10)"
  }

  /// The number with two digits after the point at most.
  var hundredths: String {
    let number = Int((abs(self) * 100).rounded())
    let fraction = String(String(number % 100 + 100).dropFirst())
    let digits = number % 100 == 0 ? "" : "." + (fraction.hasSuffix("0") ? String(fraction.dropLast()) : fraction)
    return (self < 0 && number > 0 ? "-" : "") + String(number / 100) + digits
  }

  /// Seconds for a reader, rounded to about three digits: `572 ms`, `1.11 s`, `12.3 s`, `2 min 05 s`.
  var readableSeconds: String {
    switch self {
    case ..<0.01: (self * 1000).hundredths + " ms"
    case ..<0.9995: String(Int((self * 1000).rounded())) + " ms"
    case ..<9.995: hundredths + " s"
    case ..<59.95: tenths + " s"
    default: Duration.microseconds(Int((self * 1_000_000).rounded())).readable
    }
  }
}

extension Tries {
  /// `60 of 72 tries passed`.
  var words: String { "\(passed) of \(count == 1 ? "1 try" : "\(count) tries") passed" }

  /// `60/72`.
  var fraction: String { "\(passed)/\(count)" }
}

extension Interval {
  /// `57.1 … 100.0%`.
  var range: String { "\(lower.percentInColumn) … \(upper.percentInColumn)%" }
}

extension Dictionary where Key == Exclusion, Value == Int {
  /// `3 runs left out: 2 failed by the infrastructure, 1 cancelled`; nil where there is none.
  var words: String? {
    let parts = Exclusion.allCases.compactMap { reason in self[reason].map { "\($0) \(reason.words)" } }
    if parts.isEmpty { return nil }
    return values.reduce(0, +).counted("run") + " left out: " + parts.joined(separator: ", ")
  }
}

extension Duration {
  /// The duration for a column of a table, `7.3 s`, `6.0 s`, `2 min 05 s`.
  var inColumn: String { self < .seconds(1) || self >= .seconds(60) ? readable : seconds.tenthsInColumn + " s" }
}
