import Language

/// What a line already says, by the clauses of its command.
struct GivenWords {
  /// The values of each keyword that is given.
  private(set) var values: [String: [String]] = [:]
  private(set) var loose: [String] = []
  private(set) var hasRepetition = false

  /// Adds a word; one with a variable in it counts as an empty text.
  mutating func add(_ word: Word, at place: ClauseWalk.Place) {
    switch place {
    case .loose: loose.append(word.text ?? "")
    case .keyword(let keyword): values[keyword, default: []] += []
    case .value(let keyword): values[keyword, default: []].append(word.text ?? "")
    case .repetition: hasRepetition = true
    }
  }

  /// Whether a clause has been begun.
  func has(_ clause: ClauseSyntax) -> Bool {
    switch clause.place {
    case .first: !loose.isEmpty
    case .pair: loose.count >= 2
    case .rest: false
    case .keywords(let words, _): words.contains { values[$0] != nil }
    case .repetition: hasRepetition
    }
  }

  /// The id that follows a keyword, such as `project`; nil also where a name does.
  func id(after keyword: String) -> Int? { values[keyword]?.first.flatMap { Literals.integer($0) } }
}
