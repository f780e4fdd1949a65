import Language

/// What may come next in a command's line, by the command's clauses and its own checks.
struct NextWords {
  /// A value that may stand here.
  struct Value {
    let clause: ClauseSyntax
    /// The clause's values that are given already.
    let given: [String]
    /// Whether nothing else may stand here.
    let isRequired: Bool

    /// How what is still missing of it looks, `ID`; of a pair that hasn't been begun `ID ID`.
    var form: String { clause.place == .pair && given.isEmpty ? clause.bareForm : clause.valueForm }
  }

  /// What the line says, words after the cursor included.
  private(set) var given = GivenWords()
  private(set) var value: Value?
  /// The clauses that may still begin here, without the one whose value it is.
  private(set) var clauses: [ClauseSyntax] = []
  /// Of these the ones without which the line means nothing yet; it takes one of them.
  private(set) var needed: [ClauseSyntax] = []

  /// What may come between these words of a command's line.
  init(of command: Command, after before: [Word], before rest: [Word] = []) {
    // Nothing follows the '&' that ends a line.
    if before.last?.bareText == "&" { return }
    var walk = ClauseWalk(command.clauses)
    for word in before { given.add(word, at: walk.place(word.bareText)) }
    let (open, former) = (walk.open, given)
    for word in rest where word.bareText != "&" { given.add(word, at: walk.place(word.bareText)) }
    value = value(command, open, isFirst: before.isEmpty, former)
    if value?.isRequired != true { findClauses(of: command) }
  }

  private func value(
    _ command: Command, _ open: (keyword: String, values: ClauseSyntax.Values)?, isFirst: Bool, _ former: GivenWords
  ) -> Value? {
    if let open, let clause = command.clauses.first(where: { $0.keywords.contains(open.keyword) }) {
      let values = given.values[open.keyword] ?? []
      switch open.values {
      case .none: return nil
      case .one: return Value(clause: clause, given: [], isRequired: true)
      case .optional: return Value(clause: clause, given: [], isRequired: false)
      case .many:
        let isRequired = former.values[open.keyword]?.isEmpty ?? true
        return Value(clause: clause, given: values, isRequired: isRequired)
      }
    }
    for clause in command.clauses {
      switch clause.place {
      case .first(let isRequired) where isRequired ? isFirst : given.loose.isEmpty:
        return Value(clause: clause, given: [], isRequired: isRequired)
      case .pair where given.loose.count < 2:
        return Value(clause: clause, given: given.loose, isRequired: true)
      case .rest: return Value(clause: clause, given: [], isRequired: false)
      default: continue
      }
    }
    return nil
  }

  private mutating func findClauses(of command: Command) {
    let trial = ClauseTrial(of: command, given)
    for clause in command.clauses {
      switch clause.place {
      case .repetition where !given.hasRepetition: clauses.append(clause)
      case .keywords where !given.has(clause):
        switch trial.verdict(adding: clause) {
        case .completes: needed.append(clause)
        case .fits: break
        case .excluded: continue
        }
        clauses.append(clause)
      default: continue
      }
    }
  }
}
