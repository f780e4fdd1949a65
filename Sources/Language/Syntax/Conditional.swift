/// `if CONDITION { … } else if CONDITION { … } else { … }`.
package struct Conditional: Hashable, Sendable {
  /// A condition and what is done where it is the first that holds.
  package struct Branch: Hashable, Sendable {
    package let condition: Condition
    package let body: Block
  }

  /// The `if`, then each `else if`; never empty.
  package let branches: [Branch]
  package let otherwise: Block?
  package let span: Span
}
