import Language

/// What a command's clauses say of its lines as a whole.
struct ClauseShape {
  private(set) var keywords: [String: ClauseSyntax.Values] = [:]
  /// Every word that could stand in the line.
  private(set) var words: [String] = []
  private(set) var hasRepetition = false
  /// The keyword that takes ids, where there is one.
  private(set) var idKeyword: String?
  /// Whether the first word is a value, whatever it is.
  private(set) var needsFirst = false
  /// How many words may stand without a keyword.
  private(set) var looseWords = 0

  init(_ clauses: [ClauseSyntax]) {
    for clause in clauses {
      switch clause.place {
      case .first(let isRequired):
        looseWords = 1
        needsFirst = isRequired
      case .pair: looseWords = 2
      case .rest: looseWords = .max
      case .repetition:
        hasRepetition = true
        words.append("xN")
      case .keywords(let words, let values):
        for word in words { keywords[word] = values }
        self.words += words
        if idKeyword == nil, case .id = clause.kind.base, values == .many { idKeyword = words.first }
      }
    }
  }
}
