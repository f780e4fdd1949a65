/// What a measure comes to for a result, or for one evaluator of it.
enum Figure: Sendable, Hashable {
  /// A number, and what it is made of: `60 of 72 tries passed`.
  case number(Double, basis: String)
  /// Words, each of which a comparison must hold for, and what they are of.
  case words([String], basis: String)
  /// There is nothing to judge, and why: no comparison holds.
  case missing(String)

  /// A number that may not be there.
  init(_ number: Double?, basis: String, missing: @autoclosure () -> String) {
    self = number.map { .number($0, basis: basis) } ?? .missing(missing())
  }

  /// What it is made of, or why it isn't there.
  var basis: String {
    switch self {
    case .number(_, let basis), .words(_, let basis), .missing(let basis): basis
    }
  }

  /// The figure for a reader; nil where there is none.
  func shown(as quantity: Quantity) -> String? {
    switch self {
    case .number(let number, _): quantity.shown(number)
    case .words(let words, _): Array(Set(words)).sorted().joined(separator: ", ")
    case .missing: nil
    }
  }
}
