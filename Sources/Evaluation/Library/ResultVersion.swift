/// What an answer about a result was made of: one that was made of the same is still right.
package struct ResultVersion: Sendable, Hashable {
  /// The project whose clients may see the result; nil where its evaluators are of several.
  package let project: Int?
  /// Grows with each change of the result or its runs.
  package let number: Int
  /// Grows with each change of a definition: of a name, say, that the answer tells.
  package let generation: Int

  package init(project: Int?, number: Int, generation: Int) {
    self.project = project
    self.number = number
    self.generation = generation
  }
}
