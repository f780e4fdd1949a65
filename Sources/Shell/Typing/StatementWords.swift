import Language

/// What may come next in a statement of the language itself: the words of a condition.
struct StatementWords {
  /// The words of the condition so far; nil where no condition stands.
  private let condition: [Word]?

  /// What comes after these words of a statement.
  init(_ before: [Word]) {
    let words = before.drop { $0.keyword == .else }
    condition = words.first?.keyword == .if || words.first?.keyword == .expect ? Array(words.dropFirst()) : nil
  }

  /// The words that begin so.
  func candidates(_ typed: String) -> [Candidate] {
    all.filter { $0.label.begins(with: typed) }
  }

  private var all: [Candidate] {
    guard let condition else { return [] }
    let leads = condition.prefix { $0.keyword == .no || $0.keyword == .each }
    guard let name = condition.dropFirst(leads.count).first else { return beginnings(after: Array(leads)) }
    let rest = condition.dropFirst(leads.count + 1)
    guard let measure = name.text.flatMap(Measure.named) else { return [] }
    let comparison = rest.lastIndex { $0.bareText.flatMap(Comparison.Operator.init) != nil }
    if comparison != nil { return values(of: measure) }
    let further = rest.isEmpty ? measure.furtherWords.map { Candidate($0) } : []
    return further + (measure.quantity == .status && rest.isEmpty ? values(of: measure) : []) + operators
  }

  private func beginnings(after leads: [Word]) -> [Candidate] {
    let isNegated = leads.contains { $0.keyword == .no }
    let measures = Measure.standard.filter { !isNegated || $0.isCounted }.map { Candidate($0.name, $0.summary) }
    let more = leads.isEmpty ? [Candidate("no", "none of them"), Candidate("each", "every evaluator for itself")] : []
    return more + measures
  }

  private var operators: [Candidate] { Comparison.Operator.allCases.map { Candidate($0.rawValue) } }

  private func values(of measure: Measure) -> [Candidate] {
    measure.quantity == .status ? Quantity.statuses.map { Candidate($0) } : []
  }
}
