/// One request's outcome, which holds its runs (the API's *result*).
package struct RunResult: Sendable, Hashable {
  package var id: Int
  package var label: String?
  /// The agent's id; nil where several agents were under test.
  package var agent: Int?
  /// The project of its evaluators; nil where they are of several.
  package var project: Int?
  /// The cron job that launched it; nil where somebody did.
  package var cronJob: Int?
  package var status: RunStatus
  package var runAsText: Bool
  package var runs: [Run]
  package var createdAt: Timestamp
  /// What is counted of its runs where they aren't told, as in some servers' lists.
  package var counts: ResultProgress?

  package init(
    id: Int, label: String?, agent: Int?, status: RunStatus, runAsText: Bool, runs: [Run], createdAt: Timestamp
  ) {
    self.id = id
    self.label = label
    self.agent = agent
    self.status = status
    self.runAsText = runAsText
    self.runs = runs
    self.createdAt = createdAt
  }

  /// How far the runs have come.
  package var progress: ResultProgress { runs.isEmpty ? counts ?? ResultProgress() : ResultProgress(runs) }

  /// What the runs' statuses make of the result's: completed as soon as one completed, as the API has it.
  package static func status(of runs: some Collection<RunStatus>) -> RunStatus {
    guard runs.allSatisfy(\.isFinal) else {
      return runs.allSatisfy { $0 == .pending } ? .pending : .running
    }
    if runs.contains(.completed) { return .completed }
    if runs.contains(.failed) { return .failed }
    return runs.contains(.timeout) ? .timeout : .cancelled
  }
}
