/// What running a test suite would come to: its evaluators as they would be kept, and what stands in the way.
package struct SuitePlan: Sendable, Hashable {
  package let plan: RunPlan
  /// In the suite's order of ids; on a server none has its id yet.
  package let evaluators: [Evaluator]
  /// The agent's project.
  package let project: Int?
  package let runCount: Int
  /// What the server thinks that it costs, in its own unit; nil where nobody says.
  package var cost: Double?

  package init(plan: RunPlan, evaluators: [Evaluator], project: Int?, runCount: Int) {
    self.plan = plan
    self.evaluators = evaluators
    self.project = project
    self.runCount = runCount
  }

  /// How often a case is tried: as the request says for all of them, otherwise as it says itself.
  package func tries(of evaluator: Evaluator) -> Int { plan.request.frequency ?? evaluator.frequency ?? 1 }
}
