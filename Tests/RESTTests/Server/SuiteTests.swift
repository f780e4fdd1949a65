import Evaluation
import Testing

@testable import REST

/// Test suites that are sent whole.
@Suite struct SuiteTests {
  private static let path = "/test_framework/v1/scenarios/run_scenarios_json"
  private static let actions: JSONValue = [
    "role": "a caller",
    "conditions": [["id": 0, "condition": "FIRST_MESSAGE", "action": "", "type": "standard", "fixed_message": true]],
  ]
  private static let suite: JSONValue = [
    "version": "1", "suite": ["name": "by API"], "defaults": ["frequency": 2, "tags": ["sent"]],
    "scenarios": [
      [
        "name": "Once", "type": "conditional_actions", "language": "en", "frequency": 1, "conditional_actions": actions,
      ],
      ["name": "Twice", "type": "conditional_actions", "language": "en", "conditional_actions": actions],
    ],
  ]

  @Test(arguments: [true, "true", 1] as [JSONValue])
  func aTrialThatIsAskedForInTheBodyKeepsNothing(_ flag: JSONValue) async throws {
    try await TestServer.with { server in
      let body: JSONValue = ["agent_id": 11, "spec": Self.suite, "dry_run": flag]
      let answer = try await server.post(Self.path, body)
      #expect(answer.status == 200 && answer.json["dry_run"] == true)
      #expect(try await server.engine.results(ListFilter()).isEmpty)
    }
  }

  @Test func aDryRunSaysWhatWouldRunAndKeepsNothing() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.path + "?dry_run=true", ["agent_id": "11", "spec": Self.suite])
      #expect(answer.status == 200 && answer.json["dry_run"] == true && answer.json["valid"] == true)
      let plan = try #require(answer.json["plan"])
      #expect(plan["scenario_count"] == 2 && plan["total_runs"] == 3 && plan["suite_name"] == "by API")
      #expect(plan["scenarios"]?.array?.compactMap { $0["frequency"]?.integer } == [1, 2])
      #expect(try await server.engine.evaluators(ListFilter()).count == 5)
      #expect(try await server.engine.results(ListFilter()).isEmpty)
      let valid = try await server.post(
        "/test_framework/v1/scenarios/validate_scenarios_json/", ["agent_id": 11, "spec": Self.suite])
      #expect(valid.json["valid"] == true && valid.json["plan"]?["total_runs"] == 3)
    }
  }

  @Test func eachCaseRunsAsOftenAsItSays() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.path, ["agent_id": 11, "spec": Self.suite, "channel": "text"])
      #expect(answer.status == 200 && answer.json["runs"]?.array?.count == 3 && answer.json["name"] == "by API")
      let id = try #require(answer.json["id"]?.integer)
      _ = try await server.finished(id)
      let again = try await server.send(.post, "/test_framework/v1/results/\(id)/rerun/")
      #expect(again.json["runs"]?.array?.count == 3)
      // The same suite means the same evaluators.
      _ = try await server.post(Self.path, ["agent_id": 11, "spec": Self.suite])
      #expect(try await server.engine.evaluators(ListFilter()).count == 7)
    }
  }

  @Test func aSuiteMayBeAFileOfAForm() async throws {
    try await TestServer.with { server in
      let body = """
        --b\r\nContent-Disposition: form-data; name="agent_id"\r\n\r\n11\r\n\
        --b\r\nContent-Disposition: form-data; name="file"; filename="s.json"\r\n\
        Content-Type: application/json\r\n\r\n\(Self.suite.pretty)\r\n--b--
        """
      let answer = try await server.send(
        .post, Self.path, body, type: "multipart/form-data; boundary=\"b\"")
      #expect(answer.status == 200 && answer.json["runs"]?.array?.count == 3)
    }
  }

  @Test func everythingThatIsWrongIsToldByItsPlace() async throws {
    try await TestServer.with { server in
      let broken: JSONValue = [
        "version": "1",
        "scenarios": [["name": "No words"], ["name": "", "type": "conditional_actions", "metrics": ["A b"]]],
      ]
      for query in ["", "?dry_run=true"] {
        let answer = try await server.post(Self.path + query, ["agent_id": 11, "spec": broken])
        #expect(answer.status == 400)
        #expect(
          Set(answer.json["errors"]?.object?.keys ?? []) == [
            "scenarios[0].instructions", "scenarios[1].name", "scenarios[1].conditional_actions",
            "scenarios[1].language", "scenarios[1].metrics[0]",
          ])
      }
      let empty = try await server.post(Self.path, [:])
      #expect(empty.status == 400 && empty.json["errors"]?["spec"] == ["this field is required"])
      #expect(try await server.engine.evaluators(ListFilter()).count == 5)
    }
  }

  @Test func whatIsExportedCanBeSent() async throws {
    try await TestServer.with { server in
      let file = try await server.get("/test_framework/v1/scenarios/export_scenarios/?scenario_ids=101,103").json
      let answer = try await server.post(Self.path + "?dry_run=1", ["agent_id": 11, "spec": file])
      #expect(answer.json["plan"]?["scenario_count"] == 2)
    }
  }
}
