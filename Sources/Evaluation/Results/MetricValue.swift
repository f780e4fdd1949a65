/// What a metric says of one run.
package struct MetricValue: Sendable, Hashable {
  /// By the public API's words.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case binary, numeric
    case continuous = "continuous_qualitative"
    case enumeration = "enum"
  }

  package enum Value: Sendable, Hashable {
    case flag(Bool)
    case number(Double)
    case word(String)

    /// The number, 1 or 0 for a flag; nil for a word.
    package var number: Double? {
      switch self {
      case .flag(let flag): flag ? 1 : 0
      case .number(let number): number
      case .word: nil
      }
    }

    package var word: String? { if case .word(let word) = self { word } else { nil } }
  }

  package let name: String
  package let kind: Kind
  package let value: Value

  package init(_ name: String, _ kind: Kind, _ value: Value) {
    self.name = name
    self.kind = kind
    self.value = value
  }
}
