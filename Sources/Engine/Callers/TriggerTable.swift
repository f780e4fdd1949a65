/// The conditions on what the agent says, and which of them fits best.
struct TriggerTable: Sendable {
  /// How a condition is decided.
  enum Trigger: Sendable {
    case contains(ContainsExpression)
    /// By words in common.
    case overlap(Vocabulary.Words)
    /// A condition like "anything else".
    case catchAll

    /// How a condition on what the agent says is decided; its words are in the vocabulary.
    init(_ condition: String, _ vocabulary: Vocabulary) throws(Obstacle) {
      if let expression = try ContainsExpression(condition) {
        self = .contains(expression)
      } else if CatchAll.isMeant(by: condition) {
        self = .catchAll
      } else {
        let words = vocabulary.words(of: condition)
        guard !words.isEmpty else {
          throw Obstacle("'\(condition)' has no words to listen for: write contains \"…\"")
        }
        self = .overlap(words)
      }
    }
  }

  /// How well a condition fits.
  struct Match: Sendable {
    /// A place in the script.
    let line: Int
    let matcher: String
    let score: Double
  }

  /// The share of a condition's words, by their weight, that must have been said.
  static let threshold = 0.5

  private let triggers: [(line: Int, trigger: Trigger)]
  private let vocabulary: Vocabulary

  /// The triggers, in the order of their conditions' ids.
  init(_ triggers: [(line: Int, trigger: Trigger)], vocabulary: Vocabulary) {
    self.triggers = triggers
    self.vocabulary = vocabulary
  }

  /// The line of the catch-all with the lowest id.
  var catchAll: Int? {
    triggers.first { if case .catchAll = $0.trigger { true } else { false } }?.line
  }

  /// Every condition that what was said has anything to do with, the best first; see `ScriptedCaller` for the order.
  func matches(_ said: SpokenText, hasFired: (Int) -> Bool) -> [Match] {
    let heard = vocabulary.heard(in: said)
    let matches = triggers.compactMap { line, trigger in
      switch trigger {
      case .contains(let expression):
        expression.matches(said) ? Match(line: line, matcher: "contains", score: 1) : nil
      case .overlap(let words):
        switch vocabulary.score(words, heard: heard) {
        case 0: nil
        case let score: Match(line: line, matcher: "overlap", score: score)
        }
      case .catchAll: nil
      }
    }
    return matches.sorted { Self.rank($0, hasFired) < Self.rank($1, hasFired) }
  }

  /// What comes first has the lowest rank.
  private static func rank(_ match: Match, _ hasFired: (Int) -> Bool) -> (Int, Int, Int, Double, Int) {
    (
      match.score >= threshold ? 0 : 1, hasFired(match.line) ? 1 : 0, match.matcher == "contains" ? 0 : 1, -match.score,
      match.line
    )
  }
}
