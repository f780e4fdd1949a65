import Evaluation

/// The matching of a caller without a model by itself, for measuring it: conditions, and which of them a turn fires.
package struct ConditionMatcher: Sendable {
  private let ids: [Int]
  private let table: TriggerTable

  /// Conditions that don't compile never fire.
  package init(_ conditions: [(id: Int, text: String)], model: AskingModel = .general) {
    ids = conditions.map(\.id)
    table = TriggerTable(conditions.enumerated().map { ($0, $1.text, nil) }, model: model)
  }

  /// The id of the condition that the agent's turn fires; `told` are those that the caller has used.
  package func fired(by turn: String, told: Set<Int>) -> Int? {
    let best = table.matches(AgentTurn(turn)) { told.contains(ids[$0]) }.first
    return best.flatMap { $0.fires ? ids[$0.line] : nil }
  }

  /// How each clause of the turn and each condition that the agent asks for something meet, by `Trait`.
  package func traits(of turn: String) -> [(id: Int, clauses: [[Double]])] {
    table.traits(of: AgentTurn(turn)).map { (ids[$0], $1) }
  }
}

extension TriggerTable {
  /// How the clauses and each condition that the agent asks for something meet.
  fileprivate func traits(of turn: AgentTurn) -> [(line: Int, clauses: [[Double]])] {
    let reading = reading(of: turn)
    return triggers.indices.compactMap { place in
      if case .asks = triggers[place].matcher { (triggers[place].line, reading.traits(of: place)) } else { nil }
    }
  }
}
