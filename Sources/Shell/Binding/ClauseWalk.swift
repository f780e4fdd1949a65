import Language

/// Goes through a line's words and says to which clause each belongs: the one reading of a line, for what carries it
/// out and for what helps to type it.
struct ClauseWalk {
  /// What a word is in its line.
  enum Place: Hashable {
    /// It belongs to no keyword.
    case loose
    case keyword(String)
    case value(of: String)
    /// It has the form `xN`.
    case repetition
  }

  let shape: ClauseShape
  /// The keyword that takes the next word, and how many it takes.
  private(set) var open: (keyword: String, values: ClauseSyntax.Values)?
  private var isFirst = true

  init(_ clauses: [ClauseSyntax]) { shape = ClauseShape(clauses) }

  /// The place of the next word.
  mutating func place(_ word: Word) -> Place { place(word.bareText, isRepetition: word.isRepetition) }

  /// The place of the next word, of which only a bare one, without variables, can be a keyword: others are nil.
  mutating func place(_ bareText: String?) -> Place {
    place(bareText, isRepetition: bareText.map(Word.isRepetition) ?? false)
  }

  private mutating func place(_ bareText: String?, isRepetition: @autoclosure () -> Bool) -> Place {
    defer { isFirst = false }
    if isFirst, shape.needsFirst { return .loose }
    if let open, open.values == .one { return value(of: open.keyword, isLast: true) }
    if let text = bareText, let values = shape.keywords[text] {
      open = values == .none ? nil : (text, values)
      return .keyword(text)
    }
    if shape.hasRepetition, isRepetition() { return .repetition }
    guard let open else { return .loose }
    return value(of: open.keyword, isLast: open.values == .optional)
  }

  private mutating func value(of keyword: String, isLast: Bool) -> Place {
    if isLast { open = nil }
    return .value(of: keyword)
  }
}
