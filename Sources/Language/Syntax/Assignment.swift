/// `let NAME = VALUE`.
package struct Assignment: Hashable, Sendable {
  package let name: Name
  package let value: Word
  package let span: Span
}
