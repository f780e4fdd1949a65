/// What an `expect` or an `if` asks for, not yet bound to a meaning: `each pass^3 >= 0.5`, `no regressions against 167`.
package struct Condition: Hashable, Sendable {
  /// Whether a bare `no` leads.
  package let negated: Bool
  /// Whether a bare `each` comes before the subject.
  package let each: Bool
  /// The words before the comparison, or all of them where there is none; never empty.
  package let subject: [Word]
  package let comparison: Comparison?
  package let span: Span
}
