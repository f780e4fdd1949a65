/// What an evaluator comes to for a caller without a language model: how each condition is decided, which ones are easily
/// taken for each other, and what can't be played.
package struct EvaluatorLint: Sendable, Hashable {
  /// A condition on what the agent says.
  package struct Condition: Sendable, Hashable {
    package let id: Int
    package let text: String
    /// How it is decided: `asks`, `contains`, …
    package let matcher: String
    /// What it listens for: words and kinds of answer, or the expression.
    package let listensFor: String

    package init(id: Int, text: String, matcher: String, listensFor: String) {
      self.id = id
      self.text = text
      self.matcher = matcher
      self.listensFor = listensFor
    }
  }

  /// Two conditions that the same sentence fires, or nearly.
  package struct Overlap: Sendable, Hashable {
    /// The one that fires, and the one that comes next.
    package let first: Int
    package let second: Int
    /// How far the second is behind.
    package let margin: Double
    package let sentence: String

    package init(first: Int, second: Int, margin: Double, sentence: String) {
      self.first = first
      self.second = second
      self.margin = margin
      self.sentence = sentence
    }
  }

  package let name: String
  /// By id.
  package var conditions: [Condition] = []
  package var overlaps: [Overlap] = []
  /// What keeps the evaluator from being played, each with its mend.
  package var obstacles: [String] = []
  /// What is worth knowing though it can be played.
  package var notes: [String] = []

  package init(name: String) { self.name = name }

  package var isClean: Bool { overlaps.isEmpty && obstacles.isEmpty }
}
