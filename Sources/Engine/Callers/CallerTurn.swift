import Evaluation

/// What the caller does when it is its turn, and why.
struct CallerTurn: Sendable, Hashable {
  /// One part of a turn, in its order.
  enum Step: Sendable, Hashable {
    /// A message; with `endsCall` the caller hangs up with it. It is empty only where the caller hangs up without a word.
    case say(String, endsCall: Bool)
    /// A pause that ends early when the agent speaks.
    case silence(Duration)
    /// A pause that doesn't.
    case hold(Duration)
    /// A message that a language model makes of an instruction; the caller hangs up with it where that says so.
    case improvise(String)
  }

  let steps: [Step]
  /// The rule that led to it, for the transcript.
  let why: CallerReason

  init(_ steps: [Step], why: CallerReason) {
    self.steps = steps
    self.why = why
  }

  init(saying text: String, endsCall: Bool = false, why: CallerReason) {
    self.init([.say(text, endsCall: endsCall)], why: why)
  }
}
