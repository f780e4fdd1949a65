/// What running a test suite would come to: its evaluators as they would be kept, and what stands in the way.
package struct SuitePlan: Sendable {
  package let plan: RunPlan
  /// In the suite's order of ids.
  package let evaluators: [Evaluator]
  /// The agent's project.
  package let project: Int?
  package let runCount: Int

  package init(plan: RunPlan, evaluators: [Evaluator], project: Int?, runCount: Int) {
    self.plan = plan
    self.evaluators = evaluators
    self.project = project
    self.runCount = runCount
  }
}
