/// What an import made of a file.
package struct ImportSummary: Sendable, Hashable {
  /// How many of one kind of thing were new, changed, or the same as before.
  package struct Count: Sendable, Hashable {
    /// In the singular, `evaluator`.
    package let kind: String
    package var added = 0
    package var changed = 0
    package var unchanged = 0

    package init(kind: String) { self.kind = kind }

    package var total: Int { added + changed + unchanged }
  }

  /// In the order of the file's kinds, those that occur.
  package let counts: [Count]
  /// The evaluators that the file describes, by id.
  package let evaluators: [Int]

  package init(counts: [Count], evaluators: [Int]) {
    self.counts = counts
    self.evaluators = evaluators
  }
}
