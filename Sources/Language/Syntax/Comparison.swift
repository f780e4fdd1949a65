/// The operator of a condition and the values it compares with.
package struct Comparison: Hashable, Sendable {
  /// How the subject is compared.
  package enum Operator: String, CaseIterable, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case oneOf = "in"
  }

  package let `operator`: Operator
  package let operatorSpan: Span
  /// Never empty.
  package let values: [Word]
  package let span: Span
}
