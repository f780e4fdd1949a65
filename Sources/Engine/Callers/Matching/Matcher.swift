import Evaluation

/// How a condition on what the agent says is decided: it compiles to the first of these that its text, or its `match`,
/// has the form of.
enum Matcher: Sendable {
  /// By its `match`.
  case rule(RuleMatcher)
  case contains(ContainsExpression)
  /// "anything else".
  case catchAll
  /// "The agent asks for …".
  case asks(Topic)
  /// "The agent offers …".
  case does(SpeechAct, Topic)
  /// By words in common.
  case overlap(Topic)

  /// The condition's words are in the vocabulary.
  init(_ condition: String, _ rule: MatchRule?, _ vocabulary: Vocabulary) throws(Obstacle) {
    if let rule {
      self = .rule(try RuleMatcher(rule))
    } else if let expression = try ContainsExpression(condition) {
      self = .contains(expression)
    } else if CatchAll.isMeant(by: condition) {
      self = .catchAll
    } else {
      let form = TriggerForm(condition)
      let topic = Topic(form, vocabulary)
      if topic.isEmpty, !(form.act?.speaksForItself ?? false) {
        throw Obstacle("'\(condition)' has no words to listen for: write contains \"…\"")
      }
      switch form.act {
      case .asks?: self = .asks(topic)
      case let act?: self = .does(act, topic)
      case nil: self = .overlap(topic)
      }
    }
  }

  /// What it is called where a turn says why it was said.
  var name: String {
    switch self {
    case .rule: "match"
    case .contains: "contains"
    case .catchAll: "catch-all"
    case .asks: "asks"
    case .does(let act, _): act.rawValue
    case .overlap: "overlap"
    }
  }

  /// Whether it holds or doesn't, rather than more or less.
  var isExact: Bool {
    switch self {
    case .rule, .contains: true
    case .catchAll, .asks, .does, .overlap: false
    }
  }

  var topic: Topic? {
    switch self {
    case .asks(let topic), .does(_, let topic), .overlap(let topic): topic
    case .rule, .contains, .catchAll: nil
    }
  }
}
