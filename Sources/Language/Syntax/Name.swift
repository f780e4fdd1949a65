/// The name that a `let` or a `for` gives to a variable.
package struct Name: Hashable, Sendable {
  package let text: String
  package let span: Span

  /// Whether a text may be a name: ASCII letters, digits and underscores, no digit first.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, first.isNameStart else { return false }
    return text.utf8.allSatisfy(\.isNamePart)
  }
}
