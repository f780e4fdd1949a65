/// `expect CONDITION`.
package struct Expectation: Hashable, Sendable {
  package let condition: Condition
  package let span: Span
}
