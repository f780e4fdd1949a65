import Evaluation

/// What the caller does when it is its turn, and why.
struct CallerTurn: Sendable, Hashable {
  /// One part of a turn, in its order.
  enum Step: Sendable, Hashable {
    /// A message; with `endsCall` the caller hangs up with it. It is empty only where the caller hangs up without a word.
    case say(OpenText, endsCall: Bool)
    /// A pause that ends when the agent speaks, and the turn with it.
    case silence(Duration)
    /// A pause that ends when the agent speaks; the turn goes on.
    case listen(Duration)
    /// A pause that nothing ends.
    case hold(Duration)
    /// A function, by its name, that what follows may speak of.
    case call(String)
    /// A message that a language model makes of an instruction; the caller hangs up with it where that says so.
    case improvise(String)
  }

  let steps: [Step]
  /// The rule that led to it, for the transcript.
  @Boxed var why: CallerReason

  init(_ steps: [Step], why: CallerReason) {
    self.steps = steps
    _why = Boxed(wrappedValue: why)
  }

  init(saying text: String, endsCall: Bool = false, why: CallerReason) {
    self.init([.say(OpenText(text), endsCall: endsCall)], why: why)
  }
}
