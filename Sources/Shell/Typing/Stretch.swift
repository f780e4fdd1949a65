package import Language

/// A part of the text being typed that is shown in one colour.
package struct Stretch: Sendable, Hashable {
  /// What a part of the text is.
  package enum Role: Sendable, Hashable, CaseIterable {
    /// The name of a command there is.
    case command
    /// A command's name that nothing goes by.
    case unknownCommand
    /// A word that begins a clause, or belongs to the language.
    case keyword
    /// A text in quotes.
    case text
    case number
    case variable
    case comment
    /// A word that can't stand where it does.
    case unknownWord
    case word
    /// `;`, `{`, `}`, `&`, comparisons, and the `\` at a line's end.
    case punctuation
  }

  /// In UTF-8 offsets of the text.
  package let span: Span
  package let role: Role

  package init(_ span: Span, _ role: Role) {
    self.span = span
    self.role = role
  }
}
