/// A whole script: its statements in order. Statements too broken to mean anything are left out.
package struct Script: Hashable, Sendable {
  package let statements: [Statement]
  package let span: Span
}
