/// What agents, evaluators and folders belong to.
package struct Project: Sendable, Hashable {
  package var id: Int
  package var name: String
  /// What its runs' metrics must be; nil where they decide nothing.
  package var rubric: Rubric?
  /// Where its results are told of, but for those of agents with an address of their own.
  package var webhookURL: String?

  package init(id: Int, name: String) {
    self.id = id
    self.name = name
  }
}
