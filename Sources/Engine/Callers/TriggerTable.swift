import Evaluation

/// The conditions on what the agent says, and which of them fits best.
struct TriggerTable: Sendable {
  /// How well a condition fits.
  struct Match: Sendable {
    /// A place in the script.
    let line: Int
    let matcher: String
    let isExact: Bool
    /// From 0 to 1.
    let score: Double
    /// How much of its words was said, from 0 to 1.
    let cover: Double
    /// The agent's sentence that speaks for it most.
    let sentence: String
    /// Whether the condition was used before.
    let hasFired: Bool

    /// Whether it fits well enough. What the caller has told once isn't told again on a weak sign.
    var fires: Bool { score * (hasFired && !isExact ? 0.75 : 1) >= TriggerTable.threshold }
  }

  /// The score from which on a condition fits.
  static let threshold = 0.5
  /// The score below which a condition has nothing to do with what was said.
  private static let least = 0.05

  let triggers: [(line: Int, matcher: Matcher)]
  private let vocabulary: Vocabulary
  private let model: AskingModel

  /// The conditions by id, as places in the script, each with its text and its `match`; what doesn't compile is reported
  /// with its line and left out.
  init(
    _ conditions: [(line: Int, text: String, rule: MatchRule?)], model: AskingModel = .general,
    report: (Int, Obstacle) -> Void = { _, _ in }
  ) {
    let forms = conditions.filter { $0.rule == nil }.map { TriggerForm($0.text) }
    let vocabulary = Vocabulary(forms.map { $0.head + " " + $0.gloss })
    var triggers: [(line: Int, matcher: Matcher)] = []
    for condition in conditions {
      do throws(Obstacle) {
        triggers.append((condition.line, try Matcher(condition.text, condition.rule, vocabulary)))
      } catch { report(condition.line, error) }
    }
    self.triggers = triggers
    self.vocabulary = vocabulary
    self.model = model
  }

  /// The line of the catch-all with the lowest id.
  var catchAll: Int? {
    triggers.first { if case .catchAll = $0.matcher { true } else { false } }?.line
  }

  /// The shortest silence of the agent that a condition waits for, of those that weren't used.
  func silence(hasFired: (Int) -> Bool) -> Duration? {
    triggers.compactMap { line, matcher in
      if case .rule(let rule) = matcher, !hasFired(line) { rule.silence } else { nil }
    }.min()
  }

  /// Every condition that what was said has anything to do with, the best first; see `ScriptedCaller` for the order.
  func matches(_ turn: AgentTurn, hasFired: (Int) -> Bool) -> [Match] {
    let reading = reading(of: turn)
    let matches = triggers.indices.compactMap { place in
      match(place, turn, reading, hasFired: hasFired(triggers[place].line))
    }
    return matches.sorted { Self.rank($0) < Self.rank($1) }
  }

  /// The turn with the conditions' topics in mind.
  func reading(of turn: AgentTurn) -> Reading { Reading(turn, triggers.map { $0.matcher.topic }, vocabulary) }

  private func match(_ place: Int, _ turn: AgentTurn, _ reading: Reading, hasFired: Bool) -> Match? {
    let (line, matcher) = triggers[place]
    guard let (score, sentence) = score(place, matcher, turn, reading), score >= Self.least else { return nil }
    return Match(
      line: line, matcher: matcher.name, isExact: matcher.isExact, score: score, cover: reading.cover(of: place),
      sentence: sentence, hasFired: hasFired)
  }

  private func score(
    _ place: Int, _ matcher: Matcher, _ turn: AgentTurn, _ reading: Reading
  ) -> (Double, sentence: String)? {
    switch matcher {
    case .rule(let rule): rule.matches(turn) ? (1, turn.deciding(rule.matches)) : nil
    case .contains(let expression):
      expression.matches(turn.spoken) ? (1, turn.deciding { expression.matches($0.spoken) }) : nil
    case .catchAll: nil
    case .asks: reading.asking(place, model)
    case .does(let act, _): reading.doing(act, place)
    case .overlap: (reading.cover(of: place), reading.closest(to: place))
    }
  }

  /// What comes first has the lowest rank.
  private static func rank(_ match: Match) -> (Int, Int, Int, Double, Int) {
    (match.fires ? 0 : 1, match.hasFired ? 1 : 0, match.isExact ? 0 : 1, -match.score, match.line)
  }
}

extension AgentTurn {
  /// The first sentence that is enough by itself, or all that was said.
  fileprivate func deciding(_ isEnough: (AgentTurn) -> Bool) -> String {
    sentences.first { isEnough(AgentTurn($0)) } ?? text
  }
}
