import Evaluation
import Testing

@testable import REST

/// Evaluators, agents, personalities, profiles and folders that clients make, change and remove.
@Suite struct DefinitionTests {
  private static let evaluator: JSONValue = [
    "name": "Books a cleaning", "agent": 11, "personality": 31, "scenario_type": "conditional_actions",
    "folder_path": "Sales.Outbound", "tags": ["made"], "expected_outcome_prompt": "It is booked.",
    "scenario_language": "en", "tool_ids": ["TOOL_END_CALL"], "max_duration": 60,
    "conditional_actions": [
      "role": "a caller",
      "conditions": [
        ["id": 0, "condition": "FIRST_MESSAGE", "action": "", "type": "standard", "fixed_message": true]
      ],
    ],
  ]

  @Test func anEvaluatorIsMadeChangedAndRemoved() async throws {
    try await TestServer.with { server in
      let path = "/test_framework/v1/scenarios"
      let made = try await server.post(path, Self.evaluator)
      #expect(made.status == 201)
      let id = try #require(made.json["id"]?.integer)
      #expect(made.json["project"] == 1 && made.json["folder_path"] == "Sales.Outbound")
      #expect(made.json["tool_ids"] == ["TOOL_END_CALL"] && made.json["max_duration"] == 60)
      #expect(made.json["instructions"]?.string?.contains("FIRST_MESSAGE") == true)
      let changed = try await server.patch("\(path)/\(id)/", ["name": "Books two", "tags": []])
      #expect(changed.status == 200 && changed.json["name"] == "Books two" && changed.json["tags"] == [])
      #expect(changed.json["folder_path"] == "Sales.Outbound")
      let launched = try await server.post("\(path)/run_scenarios_text", ["scenarios": JSONValue([id])])
      #expect(launched.status == 201)
      #expect(try await server.delete("\(path)/\(id)").status == 204)
      #expect(try await server.get("\(path)/\(id)").status == 404)
      // What it ran stays.
      let result = try #require(launched.json["id"]?.integer)
      #expect(try await server.get("/test_framework/v1/results/\(result)", key: server.scopedKey).status == 200)
      #expect(try await server.get("/test_framework/v1/results", key: server.scopedKey).json["count"] == 1)
      #expect(try await server.get("/test_framework/v1/runs?project_id=1").json["count"] == 1)
    }
  }

  @Test func manyEvaluatorsAreChangedAtOnce() async throws {
    try await TestServer.with { server in
      let path = "/test_framework/v1/scenarios/adv_update/"
      let changed = try await server.post(
        path,
        [
          "scenarios": [101, 102], "personality": 32, "folder_path": "Moved", "metric_ids_to_add": [501],
          "tool_ids_to_add": ["TOOL_DTMF"],
        ])
      #expect(changed.status == 200 && changed.json.array?.map { $0["folder_path"] } == ["Moved", "Moved"])
      #expect(changed.json.array?.map { $0["personality_name"] } == ["Hurried", "Hurried"])
      #expect(changed.json.array?.map { $0["metric_names"] } == [["latency", "501"], ["501"]])
      #expect(changed.json.array?.first?["tool_ids"] == ["TOOL_DTMF"])
      let wrong = try await server.post(path, ["scenarios": [101, 999], "folder_path": "Elsewhere"])
      #expect(wrong.status == 400 && wrong.json.object?.keys == ["scenarios"])
      let refused = try await server.post(path, ["scenarios": [101, 102], "max_duration": -1])
      #expect(refused.status == 400 && refused.json.object?.keys == ["max_duration"])
      #expect(try await server.get("/test_framework/v1/scenarios/?folder_path=Moved").json["count"] == 2)
    }
  }

  @Test func oneOfTheSameNameIsAnother() async throws {
    try await TestServer.with { server in
      let first = try await server.post("/test_framework/v1/scenarios/", Self.evaluator)
      let second = try await server.post("/test_framework/v1/scenarios/", Self.evaluator)
      #expect(second.status == 201 && first.json["id"] != second.json["id"])
    }
  }

  @Test func conditionalActionsMayStandInTheInstructions() async throws {
    try await TestServer.with { server in
      var body = Self.evaluator.object ?? [:]
      body["instructions"] = .string(body["conditional_actions"]?.compact ?? "")
      body["conditional_actions"] = nil
      let made = try await server.post("/test_framework/v1/scenarios/", .object(body))
      #expect(made.status == 201 && made.json["conditional_actions"]?["role"] == "a caller")
    }
  }

  @Test func whatIsWrongIsToldByTheClientsNames() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(
        "/test_framework/v1/scenarios/",
        [
          "agent": 11, "scenario_type": "conditional_actions", "scenario_language": "xx", "folder_path": "a..b",
          "tool_ids": ["TOOL_FLY"],
        ])
      #expect(answer.status == 400)
      #expect(
        Set(answer.json.object?.keys ?? []) == [
          "name", "conditional_actions", "scenario_language", "folder_path", "tool_ids[0]",
        ])
      #expect(answer.json["name"] == ["this field is required"])
    }
  }

  @Test func agentsAreReachedOverTheNetworkOnly() async throws {
    try await TestServer.with { server in
      let path = "/test_framework/v2/aiagents/"
      let made = try await server.post(
        path, ["name": "Web", "project": 1, "telephony": ["websocket_url": "wss://agent.example/", "inbound": true]])
      #expect(made.status == 201 && made.json["telephony"]?["websocket_url"] == "wss://agent.example/")
      let program: JSONValue = ["process": ["command": ["touch", "/tmp/evsh-was-here"]]]
      let refused = try await server.post(path, ["name": "Shell", "project": 1, "connection": program])
      #expect(refused.status == 400 && refused.json.object?.keys == ["connection.process"])
      let id = try #require(made.json["id"]?.integer)
      #expect(try await server.patch("\(path)\(id)/", ["connection": program]).status == 400)
      let leak: JSONValue = ["http": ["url": "https://a.example/", "headers": ["X": "${env.HOME}"]]]
      #expect(try await server.post(path, ["name": "Leak", "project": 1, "connection": leak]).status == 400)
      // A program that a file brought stays when something else is changed.
      let renamed = try await server.patch(path + "11/", ["name": "Renamed"])
      #expect(renamed.status == 200 && renamed.json["connection_type"] == "process")
    }
  }

  @Test func whatOthersReferToStays() async throws {
    try await TestServer.with { server in
      for path in ["aiagents/11/", "personalities/31/"] {
        let answer = try await server.delete("/test_framework/v1/" + path)
        #expect(answer.status == 409 && answer.json["detail"]?.string?.contains("is used by") == true, "\(path)")
      }
      #expect(try await server.delete("/test_framework/v1/personalities/32/").status == 204)
    }
  }

  @Test func profilesKeepTheirVariables() async throws {
    try await TestServer.with { server in
      let path = "/test_framework/v1/test-profiles-external"
      let made = try await server.post(
        path, ["name": "Ann", "agent": 11, "information": ["main_agent_variables": ["tier": "gold"]]])
      #expect(made.status == 201 && made.json["information"]?["main_agent_variables"]?["tier"] == "gold")
      let id = try #require(made.json["id"]?.integer)
      let changed = try await server.patch("\(path)/\(id)", ["information": ["name": "Ann"]])
      #expect(changed.json["information"]?["testing_agent_variables"]?["name"] == "Ann")
      #expect(try await server.delete("\(path)/\(id)").status == 204)
    }
  }

  @Test func foldersMoveWithAllThatStandsInThem() async throws {
    try await TestServer.with { server in
      let path = "/test_framework/v1/scenarios"
      let made = try await server.post(
        "\(path)/create_folder", ["name": "Cold", "parent_path": "Sales", "project_id": 1])
      #expect(made.status == 201 && made.json["path"] == "Sales.Cold")
      let twice = try await server.post(
        "\(path)/create_folder", ["name": "Cold", "parent_path": "Sales", "project_id": 1])
      #expect(twice.status == 409)
      let renamed = try await server.post(
        "\(path)-external/rename_folder", ["path": "Sales", "name": "Market", "project_id": 1])
      #expect(renamed.status == 200 && renamed.json["path"] == "Market")
      #expect(try await server.get("\(path)/101").json["folder_path"] == "Market.Inbound")
      let moved = try await server.post(
        "\(path)-external/move_folder", ["path": "Market.Inbound", "new_parent_path": "", "project_id": 1])
      #expect(moved.json["path"] == "Inbound")
      #expect(try await server.get("\(path)/?folder_path=Inbound").json["count"] == 2)
      let removed = try await server.post("\(path)-external/delete_folder", ["path": "Inbound", "project_id": 1])
      #expect(removed.status == 204)
      #expect(try await server.get("\(path)/101").json["folder_path"] == .null)
      let paths = try await server.get("\(path)/folders/?project_id=1").json["results"]?.array?
        .compactMap { $0["path"]?.string }
      #expect(paths == ["Market", "Market.Cold", "Market.Empty"])
      #expect(try await server.post("\(path)/delete_folder", ["path": "Nowhere", "project_id": 1]).status == 404)
    }
  }
}
