import Language

/// What a word of a line is to the line's command.
enum WordRole: Hashable {
  case keyword
  case value(ValueKind)
  /// No clause has a place for it.
  case stray

  /// The roles of a command's words; of any words, bound or not. Bare words only can be keywords: others are nil.
  static func roles(of words: [String?], in command: Command) -> [WordRole] {
    var walk = ClauseWalk(command.clauses)
    var looseCount = 0
    return words.map { word in
      switch walk.place(word) {
      case .keyword: return .keyword
      case .repetition: return .value(.repetition)
      case .value(let keyword):
        return command.clauses.first { $0.keywords.contains(keyword) }.map { .value($0.kind) } ?? .stray
      case .loose:
        looseCount += 1
        return loose(looseCount, in: command.clauses)
      }
    }
  }

  /// The role of a word that belongs to no keyword.
  private static func loose(_ number: Int, in clauses: [ClauseSyntax]) -> WordRole {
    for clause in clauses {
      switch clause.place {
      case .rest: return .value(clause.kind)
      case .first where number == 1, .pair where number <= 2: return .value(clause.kind)
      default: continue
      }
    }
    return .stray
  }
}
