import Language

/// What a word of a line is to the line's command.
enum WordRole: Hashable {
  case keyword
  case value(ValueKind)
  /// No clause has a place for it.
  case stray

  /// The roles of a command's words; of any words, bound or not. Bare words only can be keywords: others are nil.
  static func roles(of words: [String?], in command: Command) -> [WordRole] {
    var reader = RoleReader(command)
    return words.enumerated().map { reader.role(of: $1, isFirst: $0 == 0) }
  }
}

/// Gives each word its clause, in the way of the binder, but without minding what is wrong.
private struct RoleReader {
  private let clauses: [ClauseSyntax]
  /// The clause whose values come.
  private var open: (kind: ValueKind, values: ClauseSyntax.Values)?
  private var looseCount = 0

  init(_ command: Command) { clauses = command.clauses }

  mutating func role(of word: String?, isFirst: Bool) -> WordRole {
    if isFirst, clauses.contains(where: { $0.place == .first(isRequired: true) }) { return loose() }
    if let current = open, current.values == .one {
      open = nil
      return .value(current.kind)
    }
    if let word, let clause = clauses.first(where: { $0.keywords.contains(word) }) {
      begin(clause)
      return .keyword
    }
    if let word, isRepetition(word) { return .value(.repetition) }
    guard let current = open else { return loose() }
    if current.values == .optional { open = nil }
    return .value(current.kind)
  }

  private mutating func begin(_ clause: ClauseSyntax) {
    guard case .keywords(_, let values) = clause.place else { return }
    open = values == .none ? nil : (clause.kind, values)
  }

  private func isRepetition(_ word: String) -> Bool {
    clauses.contains { $0.place == .repetition } && Literals.repetition(word) != nil
  }

  /// The role of a word that belongs to no keyword.
  private mutating func loose() -> WordRole {
    looseCount += 1
    for clause in clauses {
      switch clause.place {
      case .rest: return .value(clause.kind)
      case .first where looseCount == 1: return .value(clause.kind)
      default: continue
      }
    }
    return .stray
  }
}
