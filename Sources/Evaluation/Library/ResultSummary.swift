/// A result as a list shows it: what it is called and how its runs come along, without the runs.
package struct ResultSummary: Sendable, Hashable {
  package var id: Int
  package var label: String?
  /// The agent's id; nil where several agents were under test.
  package var agent: Int?
  package var status: RunStatus
  package var progress: ResultProgress
  package var createdAt: Timestamp

  package init(
    id: Int, label: String?, agent: Int?, status: RunStatus, progress: ResultProgress, createdAt: Timestamp
  ) {
    self.id = id
    self.label = label
    self.agent = agent
    self.status = status
    self.progress = progress
    self.createdAt = createdAt
  }
}
