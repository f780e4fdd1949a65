/// Statements between braces; the span holds the braces.
package struct Block: Hashable, Sendable {
  package let statements: [Statement]
  package let span: Span
}
