import Language

/// The comparison of a condition, ready to be made.
struct ConditionTest: Sendable, Hashable {
  let comparison: Comparison.Operator
  /// Never empty; several only behind `in`.
  let operands: [Operand]

  /// Sums of fractions differ from what they stand for by a little: so much is no difference.
  private static let tolerance = 1e-9

  /// Whether a figure passes; one that isn't there never does.
  func holds(for figure: Figure) -> Bool {
    switch figure {
    case .missing: false
    // A number is neither the same as a word nor another than it: nothing compares them.
    case .number(let number, _):
      number.isFinite && operands.allSatisfy(\.isNumber)
        && operands.contains { holds(number, $0) } == (comparison != .notEqual)
    case .words(let words, _): !words.isEmpty && !operands.contains(where: \.isNumber) && words.allSatisfy(holds)
    }
  }

  /// Whether a number compares so with an operand; `!=` is told by what is equal.
  private func holds(_ number: Double, _ operand: Operand) -> Bool {
    guard case .number(let other) = operand else { return false }
    let isSame = abs(number - other) <= Self.tolerance * max(1, abs(other))
    return switch comparison {
    case .equal, .notEqual, .oneOf: isSame
    case .less: !isSame && number < other
    case .lessOrEqual: isSame || number < other
    case .greater: !isSame && number > other
    case .greaterOrEqual: isSame || number > other
    }
  }

  private func holds(_ word: String) -> Bool {
    let isThere = operands.contains(.word(word))
    return switch comparison {
    case .equal, .oneOf: isThere
    case .notEqual: !isThere
    case .less, .lessOrEqual, .greater, .greaterOrEqual: false
    }
  }
}
