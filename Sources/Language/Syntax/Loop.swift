/// `for NAME in VALUE… { … }`.
package struct Loop: Hashable, Sendable {
  package let name: Name
  package let values: [Word]
  package let body: Block
  package let span: Span
}
