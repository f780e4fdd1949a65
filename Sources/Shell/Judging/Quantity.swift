import Evaluation
import Language

/// What a measure is measured in: how a condition writes it, and how it is shown.
enum Quantity: Sendable, Hashable {
  /// A part of a whole, from 0 to 1.
  case share
  case count
  /// Seconds.
  case time
  /// Where a result stands at its end.
  case status
  /// A number, a share or a word, as the metric has it.
  case metric

  /// What can stand behind a comparison, for help and errors.
  var form: String {
    switch self {
    case .share: "a percentage, such as 90%, or a part of 1, such as 0.9"
    case .count: "a whole number, such as 3"
    case .time: "a duration, such as 500ms or 2s"
    case .status: "one of " + Self.statuses.joined(separator: ", ")
    case .metric: "a number, a percentage, a duration or a word"
    }
  }

  /// The words that a result's status can be at its end.
  static let statuses = RunStatus.allCases.filter(\.isFinal).map(\.rawValue)

  /// A value that a condition compares with; nil where the text is none of this quantity.
  func operand(_ text: String) -> Operand? {
    switch self {
    case .share: share(text).map(Operand.number)
    case .count: Literals.integer(text).flatMap { $0 >= 0 ? .number(Double($0)) : nil }
    case .time: Literals.duration(text).map { .number($0.seconds) }
    case .status: Self.statuses.contains(text) ? .word(text) : nil
    case .metric:
      (Literals.percentage(text) ?? Literals.decimal(text) ?? Literals.duration(text)?.seconds).map(Operand.number)
        ?? .word(text)
    }
  }

  private func share(_ text: String) -> Double? {
    guard let share = Literals.percentage(text) ?? Literals.decimal(text), (0...1).contains(share) else { return nil }
    return share
  }

  /// A number for a reader.
  func shown(_ number: Double) -> String {
    switch self {
    case .share: number.percent
    case .count: Int(exactly: number).map { String($0) } ?? number.short
    case .time: Duration.milliseconds(number * 1000).readable
    case .status, .metric: number.short
    }
  }
}

/// A value that a condition compares with.
enum Operand: Sendable, Hashable {
  case number(Double)
  case word(String)

  var isNumber: Bool { if case .number = self { true } else { false } }
}

extension Double {
  /// With at most one digit after the point: `83.3%`, `90%`.
  var percent: String { rounded(to: 1000, digits: 1, scale: 100) + "%" }

  /// With at most three digits after the point.
  var short: String { rounded(to: 1000, digits: 3, scale: 1) }

  private func rounded(to steps: Double, digits: Int, scale: Double) -> String {
    guard isFinite, abs(self) < 1e12 else { return description }
    let whole = Int((self * steps).rounded())
    let unit = Int(steps / scale)
    let (quotient, remainder) = abs(whole).quotientAndRemainder(dividingBy: unit)
    let sign = whole < 0 ? "-" : ""
    if remainder == 0 { return sign + String(quotient) }
    var fraction = String(remainder)
    while fraction.count < digits { fraction = "0" + fraction }
    while fraction.last == "0" { fraction.removeLast() }
    return sign + "\(quotient).\(fraction)"
  }
}
