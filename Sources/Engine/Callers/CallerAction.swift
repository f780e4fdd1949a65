import Evaluation

/// A condition's action, compiled: what the caller does when the condition fires.
struct CallerAction: Sendable, Hashable {
  /// A part of an action, from left to right.
  enum Part: Sendable, Hashable {
    /// One of these phrasings; a fixed message has just the one.
    case say([OpenText])
    case silence(Duration)
    case hold(Duration)
    /// A function, by its name.
    case call(String)
    case hangUp
    /// What a language model is told to say.
    case improvise(String)

    /// Whether the agent notices it.
    var isSeen: Bool { if case .call = self { false } else { true } }
  }

  let parts: [Part]
  /// Its tags without a meaning in text.
  var unheard: [String] = []

  /// The action as steps: words that follow each other are one message, and the caller hangs up with its last words.
  func steps(choosingBy generator: inout SplitMix) -> [CallerTurn.Step] {
    var steps: [CallerTurn.Step] = []
    for part in parts {
      switch (part, steps.last) {
      case (.say(let texts), .say(var words, false)?):
        words.append(" ")
        words.append(generator.choose(texts))
        steps[steps.count - 1] = .say(words, endsCall: false)
      case (.say(let texts), _): steps.append(.say(generator.choose(texts), endsCall: false))
      case (.silence(let duration), _): steps.append(.silence(duration))
      case (.hold(let duration), _): steps.append(.hold(duration))
      case (.improvise(let instruction), _): steps.append(.improvise(instruction))
      case (.call(let function), _): steps.append(.call(function))
      case (.hangUp, .say(let text, _)?): steps[steps.count - 1] = .say(text, endsCall: true)
      case (.hangUp, _): steps.append(.say("", endsCall: true))
      }
    }
    return steps
  }
}
