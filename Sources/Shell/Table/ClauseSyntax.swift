/// A clause as help, completion and the binder see it, whatever its value's type.
package struct ClauseSyntax: Sendable, Hashable {
  /// Where the clause's words stand in a line.
  package enum Place: Sendable, Hashable {
    /// Right after the command's name.
    case first(isRequired: Bool)
    /// All words that belong to no other clause.
    case rest
    /// After one of the keywords, so many words.
    case keywords([String], Values)
    /// A word of the form `xN`, anywhere.
    case repetition
  }

  /// How many words follow a keyword.
  package enum Values: Sendable, Hashable {
    case none, optional, one, many
  }

  package let place: Place
  /// In help, `[label TEXT]`.
  package let form: String
  package let kind: ValueKind

  /// The words that begin the clause.
  package var keywords: [String] { if case .keywords(let words, _) = place { words } else { [] } }
}
