/// Why something of an evaluator can't be used here: one thing, and its mend.
struct Obstacle: Error, Sendable, Hashable {
  let message: String
  /// Whether a language model would be none the less able to.
  var isForModel = false

  init(_ message: String) { self.message = message }
}

/// All that keeps an evaluator from running, each a line for the plan.
struct Obstacles: Error, Sendable, Hashable {
  let lines: [String]
}
