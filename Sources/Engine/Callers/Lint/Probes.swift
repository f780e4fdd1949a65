import Evaluation

/// Sentences that an agent might say, tried on an evaluator's conditions to find those that are taken for each other.
struct Probes {
  /// A runner-up that is no further behind is too close.
  static let leastMargin = 0.1

  private let actions: [ConditionalActions.Condition]
  private let table: TriggerTable

  /// The evaluator's conditions, by id.
  init(_ conditions: [ConditionalActions.Condition]) {
    actions = conditions
    table = TriggerTable(
      conditions.enumerated().compactMap { line, condition in
        condition.trigger.said.map { (line, $0, condition.match) }
      })
  }

  /// How each condition on what the agent says is decided.
  var conditions: [EvaluatorLint.Condition] {
    table.triggers.map { line, matcher in
      let action = actions[line]
      return EvaluatorLint.Condition(
        id: action.id, text: action.trigger.text, matcher: matcher.name,
        listensFor: action.match.map { $0.document.compact } ?? matcher.listensFor(action.trigger.text))
    }
  }

  /// The pairs that a sentence fires with too little between them, each with the first such sentence.
  var overlaps: [EvaluatorLint.Overlap] {
    var seen: Set<[Int]> = []
    return (owned + general).compactMap { overlap($0.sentence, meant: $0.line) }.filter { overlap in
      seen.insert([overlap.first, overlap.second].sorted()).inserted
    }
  }

  /// A sentence for each condition, made of its own words.
  private var owned: [(sentence: String, line: Int?)] {
    table.triggers.compactMap { line, matcher in
      let form = TriggerForm(actions[line].trigger.text)
      let about = form.head.trimming { $0.isWhitespace || ".,;".contains($0) }
      switch matcher {
      case .asks: return ("What is \(about)?", line)
      case .does, .overlap: return about.isEmpty ? nil : ("\(about).", line)
      case .contains(let expression): return (expression.example, line)
      case .rule, .catchAll: return nil
      }
    }
  }

  /// Questions that name nothing, for conditions that only differ in what they name.
  private var general: [(sentence: String, line: Int?)] {
    [
      "When would that be?", "Where would that be?", "How many, please?", "How much would that be?",
      "How long, please?",
    ]
    .map { ($0, nil) }
  }

  private func overlap(_ sentence: String, meant: Int?) -> EvaluatorLint.Overlap? {
    let matches = table.matches(AgentTurn(sentence)) { _ in false }.filter(\.fires)
    guard let best = matches.first, let next = matches.dropFirst().first else { return nil }
    let other = meant.flatMap { meant in best.line == meant ? nil : matches.first { $0.line == meant } } ?? next
    // Of exact conditions one is often a part of another; that only harms where the other one is never reached.
    guard !best.isExact || meant.map({ $0 != best.line }) == true, best.isExact == other.isExact else { return nil }
    guard best.score - other.score < Self.leastMargin else { return nil }
    return EvaluatorLint.Overlap(
      first: actions[best.line].id, second: actions[other.line].id, margin: best.score - other.score, sentence: sentence
    )
  }
}
