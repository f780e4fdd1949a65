/// One word: parts glued together with no space between, such as `a"b c"$d`.
package struct Word: Hashable, Sendable {
  /// A stretch of a word that is all literal or all variable, under one kind of quotes.
  package struct Part: Hashable, Sendable {
    /// What a part stands for: text with its escapes resolved, or a variable's value.
    package enum Content: Hashable, Sendable {
      case literal(String)
      // Indirect, since most parts are literal and should not take the room of a variable.
      indirect case variable(Variable)
    }

    /// The quotes around a part.
    package enum Quotes: Hashable, Sendable {
      case none
      case single
      case double
    }

    package let content: Content
    package let quotes: Quotes
    /// Without the quotes.
    package let span: Span
  }

  /// Most words are one bare literal, and those need no array.
  private enum Storage: Hashable, Sendable {
    case bare(String)
    case parts([Part])
  }

  private let storage: Storage
  /// With the quotes.
  package let span: Span

  /// A word that is all bare text.
  init(bare text: String, span: Span) {
    storage = .bare(text)
    self.span = span
  }

  /// A word of any other form.
  init(parts: [Part], span: Span) {
    storage = .parts(parts)
    self.span = span
  }

  /// Never empty: a pair of quotes with nothing between is one empty literal.
  package var parts: [Part] {
    switch storage {
    case .bare(let text): [Part(content: .literal(text), quotes: .none, span: span)]
    case .parts(let parts): parts
    }
  }

  /// The word's text, where no variable occurs in it.
  package var text: String? {
    guard case .parts(let parts) = storage else { return bareText }
    var text = ""
    for part in parts {
      guard case .literal(let literal) = part.content else { return nil }
      text += literal
    }
    return text
  }

  /// Whether any part is quoted: a quoted word is a value and never a keyword.
  package var isQuoted: Bool {
    guard case .parts(let parts) = storage else { return false }
    return parts.contains { $0.quotes != .none }
  }

  /// The word's text where it is bare and without variables: what may be a keyword.
  package var bareText: String? {
    if case .bare(let text) = storage { text } else { nil }
  }
}
