import Evaluation

/// Test suites that are sent whole.
extension Call {
  func runSuite() async throws(Refusal) -> Answer {
    do throws(Refusal) {
      let sent = try SuiteRequest(fields)
      // Also where it stands in the body: who asks for a trial is not to get a launch.
      if query.flag("dry_run") || fields["dry_run"].map(QueryText.isTrue) ?? false {
        let plan = try await library.plan(suite: sent.suite, sent.request)
        return .ok([
          "dry_run": true, "valid": .bool(plan.problems.isEmpty), "plan": try await planAnswer(plan, sent.suite),
        ])
      }
      return .ok(try await library.launch(suite: sent.suite, sent.request, key: launchKey).answer(names()))
    } catch { throw error.ofSuite }
  }

  func validateSuite() async throws(Refusal) -> Answer {
    do throws(Refusal) {
      let sent = try SuiteRequest(fields)
      let plan = try await library.plan(suite: sent.suite, sent.request)
      return .ok(["valid": true, "plan": try await planAnswer(plan, sent.suite)])
    } catch { throw error.ofSuite }
  }

  /// The plan of a suite with all that stands in its way: evsh's own operation.
  func planSuite() async throws(Refusal) -> Answer {
    let sent = try SuiteRequest(fields)
    var request = sent.request
    request.readOwn(of: fields)
    let plan = try await library.plan(suite: sent.suite, request)
    let names = try await names()
    return .ok(plan.wire(plan.evaluators.map { $0.answer(names) }))
  }

  func suiteSchema() throws(Refusal) -> Answer {
    let version = query["version"] ?? "1"
    guard version == "1" || version == "v1" else { throw .field("version", "'\(version)' is not 1") }
    return .ok(SuiteSchema.document)
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
