/// What a request would do, without doing it: its arithmetic, and what cannot run and why.
package struct RunPlan: Sendable, Hashable {
  /// An evaluator of the plan.
  package struct Entry: Sendable, Hashable {
    package let id: Int
    package let name: String
    package let agent: Int?
    package let channel: Channel
    /// Why it can't run; empty where it can.
    package let obstacles: [String]
    /// What is worth knowing though it can run.
    package let notes: [String]

    package init(
      id: Int, name: String, agent: Int?, channel: Channel, obstacles: [String] = [], notes: [String] = []
    ) {
      self.id = id
      self.name = name
      self.agent = agent
      self.channel = channel
      self.obstacles = obstacles
      self.notes = notes
    }
  }

  package let request: RunRequest
  package let entries: [Entry]
  /// What must be mended before the request can be sent, evaluators that can't run included.
  package let problems: [RequestProblem]

  package init(request: RunRequest, entries: [Entry], problems: [RequestProblem]) {
    self.request = request
    self.entries = entries
    self.problems = problems
  }

  package var runCount: Int { request.runCount(evaluators: entries.count) }
}
