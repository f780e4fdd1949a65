import Evaluation

/// Plans of test suites as evsh's own operation answers them.
extension SuitePlan {
  /// The plan's members, and `{evaluators: [evaluator], project, runs}`.
  func wire(_ evaluators: [JSONValue]) -> JSONValue {
    .object(
      (plan.wire.object ?? [:]).merging([
        "evaluators": .array(evaluators), "project": JSONValue(project), "runs": .integer(runCount),
      ]))
  }

  /// Reads back what `wire` wrote of a request; nil for anything else.
  init?(wire json: JSONValue, of request: RunRequest, _ definitions: WireDefinitions) {
    guard let plan = RunPlan(wire: json, of: request), let runs = json["runs"]?.integer,
      let evaluators = json["evaluators"]?.array?.compactMap(definitions.evaluator)
    else { return nil }
    self.init(plan: plan, evaluators: evaluators, project: json["project"]?.integer, runCount: runs)
  }
}
