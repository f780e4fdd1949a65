import Evaluation
import Synchronization

/// A condition's `match`, compiled.
indirect enum RuleMatcher: Sendable {
  case all([RuleMatcher])
  case any([RuleMatcher])
  case none([RuleMatcher])
  case contains(SpokenText)
  case regex(PatternSearch)
  /// Texts in their order, with anything between them.
  case wildcard([SpokenText])
  case tool(String, JSONValue)
  case dtmf([SpokenText])
  case silence(Duration)

  init(_ rule: MatchRule) throws(Obstacle) {
    switch rule {
    case .all(let rules): self = .all(try Self.compiled(rules))
    case .any(let rules): self = .any(try Self.compiled(rules))
    case .none(let rules): self = .none(try Self.compiled(rules))
    case .contains(let text): self = .contains(try Self.words(text))
    case .regex(let pattern): self = .regex(try PatternSearch(pattern))
    case .wildcard(let pattern):
      let parts = pattern.split(separator: "*").map { SpokenText($0) }.filter { !$0.isEmpty }
      if parts.isEmpty { throw Obstacle("the wildcard '\(pattern)' has no words") }
      self = .wildcard(parts)
    case .tool(let name, let arguments): self = .tool(name, .object(arguments))
    case .dtmf(let digits):
      self = .dtmf([SpokenText("<dtmf digits=\"\(digits)\""), SpokenText("pressed \(digits)")])
    case .silence(let duration): self = .silence(duration)
    }
  }

  func matches(_ turn: AgentTurn) -> Bool {
    switch self {
    case .all(let rules): rules.allSatisfy { $0.matches(turn) }
    case .any(let rules): rules.contains { $0.matches(turn) }
    case .none(let rules): !rules.contains { $0.matches(turn) }
    case .contains(let text): turn.spoken.contains(text)
    case .regex(let search):
      // What is longer isn't searched: an expression may take time that grows faster than the text.
      turn.text.utf8.count <= PatternSearch.longest && search.firstMatch(in: turn.text) != nil
    case .wildcard(let parts): turn.spoken.contains(inOrder: parts)
    case .tool(let name, let arguments): turn.calls.contains { $0.name == name && arguments.isPart(of: $0.arguments) }
    case .dtmf(let forms): forms.contains(where: turn.spoken.containsWhole)
    case .silence(let duration): turn.silence.map { $0 >= duration } ?? false
    }
  }

  /// The shortest silence that decides anything.
  var silence: Duration? {
    switch self {
    case .all(let rules), .any(let rules): rules.compactMap(\.silence).min()
    case .silence(let duration): duration
    case .none, .contains, .regex, .wildcard, .tool, .dtmf: nil
    }
  }

  private static func compiled(_ rules: [MatchRule]) throws(Obstacle) -> [RuleMatcher] {
    var matchers: [RuleMatcher] = []
    for rule in rules { matchers.append(try RuleMatcher(rule)) }
    return matchers
  }

  private static func words(_ text: String) throws(Obstacle) -> SpokenText {
    let spoken = SpokenText(text)
    if spoken.isEmpty { throw Obstacle("contains wants a text that isn't empty") }
    return spoken
  }
}
