/// The words that the language itself gives a meaning, where they stand bare in their place.
package enum Keyword: String, CaseIterable, Sendable {
  case `let`
  case `for`
  case `in`
  case `if`
  case `else`
  case expect
  case no
  case each
}

extension Word {
  /// The keyword this word would be in its place.
  package var keyword: Keyword? {
    bareText.flatMap(Keyword.init)
  }
}
