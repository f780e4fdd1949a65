import Evaluation

/// Test suites that are sent whole.
extension Call {
  func runSuite() async throws(Refusal) -> Answer {
    do throws(Refusal) {
      let (suite, request) = try suiteRequest()
      if query.flag("dry_run") {
        let plan = try await library.plan(suite: suite, request)
        return .ok(["dry_run": true, "valid": .bool(plan.problems.isEmpty), "plan": try await planAnswer(plan, suite)])
      }
      return .ok(try await library.launch(suite: suite, request, key: launchKey).answer(names()))
    } catch { throw error.ofSuite }
  }

  func validateSuite() async throws(Refusal) -> Answer {
    do throws(Refusal) {
      let (suite, request) = try suiteRequest()
      let plan = try await library.plan(suite: suite, request)
      return .ok(["valid": true, "plan": try await planAnswer(plan, suite)])
    } catch { throw error.ofSuite }
  }

  func suiteSchema() throws(Refusal) -> Answer {
    let version = query["version"] ?? "1"
    guard version == "1" || version == "v1" else { throw .field("version", "'\(version)' is not 1") }
    return .ok(SuiteSchema.document)
  }

  /// The suite, from `spec` or an uploaded `file`, and the request around it.
  private func suiteRequest() throws(Refusal) -> (JSONObject, RunRequest) {
    var reader = FieldReader(fields)
    let spec = reader.object("spec") ?? reader.object("file")
    guard let spec else {
      reader.refuse("spec", "this field is required")
      try reader.finish()
      throw .field("spec", "this field is required")
    }
    let channel = reader.text("channel") ?? "text"
    if !["voice", "text"].contains(channel) {
      reader.refuse("channel", "this server holds runs as text, not by '\(channel)'")
    }
    var request = RunRequest()
    request.agent = reader.integer("agent_id")
    request.project = reader.integer("project_id")
    request.label = reader.text("name", longest: RunRequest.longestLabel)
    request.frequency = reader.integer("frequency")
    request.concurrency = reader.integer("concurrency_limit")
    if request.agent == nil { reader.refuse("agent_id", "this field is required") }
    try reader.finish()
    return (spec, request)
  }

  private func planAnswer(_ plan: SuitePlan, _ suite: JSONObject) async throws(Refusal) -> JSONValue {
    guard plan.problems.isEmpty else { throw Refusal(.refused(plan.problems)) }
    return [
      "agent_id": JSONValue(plan.request.agent), "project_id": JSONValue(plan.project), "channel": "text",
      "suite_name": JSONValue(suite["suite"]?["name"]?.string), "scenario_count": .integer(plan.evaluators.count),
      "total_runs": .integer(plan.runCount), "estimated_cost": 0,
      "scenarios": .array(plan.evaluators.map { $0.planned(plan.request.frequency) }),
    ]
  }
}

extension Evaluator {
  /// What a plan says of one case.
  fileprivate func planned(_ frequency: Int?) -> JSONValue {
    [
      "key": JSONValue(key), "name": .string(name), "type": .string(kind.rawValue),
      "frequency": .integer(frequency ?? self.frequency ?? 1), "metric_ids": JSONValue(metrics.compactMap(Int.init)),
      "tags": JSONValue(tags),
      "personality": ["mode": personality == nil ? "project_default" : "existing", "id": JSONValue(personality)],
      "test_profile": ["mode": profile == nil ? "none" : "existing", "id": JSONValue(profile)],
    ]
  }
}

extension SuitePlan {
  fileprivate var problems: [RequestProblem] { plan.problems }
  fileprivate var request: RunRequest { plan.request }
}
