import Evaluation
import Testing

@testable import REST

/// Launches and what comes of them.
@Suite struct LaunchTests {
  private static let text = "/test_framework/v1/scenarios/run_scenarios_text/"

  @Test func runsAreEvaluatorsTimesFrequencyTimesOverrides() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(
        Self.text,
        [
          "agent_id": 11, "scenarios": [101, 102], "frequency": 2, "personality_ids": [31, 32],
          "test_profile_ids": [41], "name": "nightly",
        ])
      #expect(answer.status == 201)
      #expect(answer.json["runs"]?.array?.count == 8)
      #expect(answer.json["name"] == "nightly" && answer.json["agent"] == 11 && answer.json["run_as_text"] == true)
      let run = try #require(answer.json["runs"]?.array?.first)
      #expect(run["test_profile_data"]?["name"] == "Jane" && run["scenario_name"] == "Is greeted")
      let result = try await server.finished(try #require(answer.json["id"]?.integer))
      #expect(result["status"] == "completed" && result["success_rate"] == 50)
      #expect(result["total_runs_count"] == 8 && result["success_runs_count"] == 4)
      #expect(result["met_expected_outcome_count"] == 4 && result["total_expected_outcome_count"] == 8)
      #expect(result["runs"]?.object?.keys.count == 8)
    }
  }

  @Test func aRunIsToldWhole() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.text, ["scenarios": [101]])
      let result = try await server.finished(try #require(answer.json["id"]?.integer))
      let id = try #require(result["runs"]?.object?.keys.first)
      let run = try await server.get("/test_framework/v1/runs-external/\(id)").json
      #expect(run["transcript_object"]?.array?.first?["role"] == "Main Agent")
      #expect(run["transcript"] == "[00:00] Main Agent: Hello and goodbye.")
      #expect(run["success"] == true && run["evaluation_status"] == "success")
      #expect(run["expected_outcome"]?["score"] == 100)
      #expect(run["metadata"]?["ended_reason"] == "Main agent-ended-call")
      let bulk = try await server.get("/test_framework/v1/runs-external/bulk?ids=\(id)%2C999")
      #expect(bulk.json == [run])
    }
  }

  @Test(
    arguments: [
      (JSONValue.array(["101", "102"]), 2), (2, 2), ("2", 2), ("all", 3), ("101,102", 2), ([101], 1),
    ] as [(JSONValue, Int)])
  func evaluatorsAreChosenInEveryForm(scenarios: JSONValue, count: Int) async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.text, ["agent_id": "11", "scenarios": scenarios])
      #expect(answer.status == 201)
      #expect(answer.json["runs"]?.array?.count == count)
    }
  }

  @Test func foldersAndTagsChooseToo() async throws {
    try await TestServer.with { server in
      let bodies: [(JSONValue, Int)] = [
        (["scenarios": "Sales.Inbound", "project_id": 1], 2), (["folder_path": "Sales", "project_id": 1], 2),
        (["tags": ["greeting"]], 1), (["tags": ["greeting"], "scenarios": [103]], 2),
      ]
      for (body, count) in bodies {
        let answer = try await server.post(Self.text, body)
        #expect(answer.status == 201 && answer.json["runs"]?.array?.count == count, "\(body.compact)")
      }
    }
  }

  @Test func formsAreTakenLikeJSON() async throws {
    try await TestServer.with { server in
      let form = "agent_id=11&scenarios=101&scenarios=102&frequency=2&name=by+form"
      let plain = try await server.send(
        .post, Self.text, form, type: "application/x-www-form-urlencoded")
      #expect(plain.status == 201 && plain.json["runs"]?.array?.count == 4 && plain.json["name"] == "by form")
      let parts = [("agent_id", "11"), ("scenarios", "[101, 102]"), ("name", "in parts")].map { name, value in
        "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
      }
      let multipart = try await server.send(
        .post, Self.text, parts.joined() + "--x--\r\n",
        type: "multipart/form-data; boundary=x")
      #expect(multipart.status == 201 && multipart.json["runs"]?.array?.count == 2)
      #expect(multipart.json["name"] == "in parts")
    }
  }

  @Test func everythingThatIsWrongIsToldByField() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(
        Self.text,
        [
          "scenarios": ["x"], "frequency": 0, "concurrency_limit": "many", "mode": "none", "agent_id": [1],
          "folder_path": "Sales",
        ])
      #expect(answer.status == 400)
      #expect(
        answer.json == [
          "agent_id": ["expected a whole number"], "mode": ["'none' is none of same_number, different_numbers"],
          "concurrency_limit": ["expected a whole number"], "frequency": ["must be from 1 to 9007199254740992"],
          "scenarios": ["expected a list of whole numbers"],
        ])
    }
  }

  @Test(
    arguments: [
      (["scenarios": [999]], ["scenarios": ["Invalid scenario IDs or scenarios not found: 999"]]),
      (["scenarios": [101], "personality_ids": [999]], ["Invalid personalities provided."]),
      (["scenarios": "Sales.Inbound"], ["project_id": ["a folder needs its project"]]),
      ([:], ["scenarios": ["no evaluators are selected"]]),
      (["scenarios": "all"], ["agent_id": ["'all' and 'first' need an agent, or a project"]]),
      (
        ["scenarios": [101], "folder_path": "Sales", "project_id": 1],
        ["folder_path": ["goes neither with 'scenarios' nor with 'tags'"]]
      ),
    ] as [(JSONValue, JSONValue)])
  func whatCannotRunIsRefused(body: JSONValue, refusal: JSONValue) async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.text, body)
      #expect(answer.status == 400 && answer.json == refusal)
      #expect(try await server.engine.results(ListFilter()).isEmpty)
    }
  }

  @Test func voiceRunsAreHeldAsTextAndOtherModesAreRefused() async throws {
    try await TestServer.with { server in
      let voice = try await server.post("/test_framework/v1/scenarios/run_scenarios", ["scenarios": [101]])
      #expect(voice.status == 201 && voice.json["run_as_text"] == true)
      let sip = try await server.post("/test_framework/v1/scenarios/run_scenarios_sip", ["scenarios": [101]])
      #expect(sip.status == 400 && sip.json["detail"] != nil)
      let socket = try await server.post(
        "/test_framework/v1/scenarios/run_scenarios_with_websockets",
        ["agent": 11, "frequency": 1, "scenarios": [["scenario": 101, "websocket_url": "ws://127.0.0.1:1"]]])
      #expect(socket.status == 400 && socket.json == ["Agent does not have a websocket URL"])
    }
  }

  @Test func aRerunIsANewResult() async throws {
    try await TestServer.with { server in
      let first = try #require(try await server.post(Self.text, ["scenarios": [101, 102]]).json["id"]?.integer)
      _ = try await server.finished(first)
      let again = try await server.send(.post, "/test_framework/v1/results/\(first)/rerun")
      #expect(again.status == 200 && again.json["id"] != .integer(first) && again.json["runs"]?.array?.count == 2)
    }
  }

  @Test func callsAreEnded() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.text, ["scenarios": [104], "frequency": 3, "concurrency_limit": 1])
      let id = try #require(answer.json["id"]?.integer)
      let run = try #require(answer.json["runs"]?.array?.last?["id"]?.integer)
      #expect(try await server.post("/test_framework/v1/runs/\(run)/end_call/", [:]).status == 200)
      #expect(try await server.get("/test_framework/v1/runs/\(run)/").json["status"] == "cancelled")
      #expect(try await server.post("/test_framework/v1/results/\(id)/end_calls/", [:]).status == 200)
      let result = try await server.finished(id)
      #expect(result["status"] == "cancelled")
    }
  }

  @Test func runsAndResultsAreRemoved() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.text, ["scenarios": [101, 102, 104]])
      let id = try #require(answer.json["id"]?.integer)
      let runs = try #require(answer.json["runs"]?.array).compactMap { $0["id"]?.integer }
      let path = "/test_framework/v1/results/\(id)/"
      #expect(try await server.post(path + "delete_runs/", ["run_ids": JSONValue([runs[2]])]).status == 204)
      let result = try await server.finished(id)
      #expect(result["total_runs_count"] == 2 && result["status"] == "completed")
      #expect(try await server.post(path + "delete_runs/", ["run_ids": []]).status == 400)
      #expect(try await server.post("/test_framework/v1/results/bulk_delete/", ["result_ids": [1]]).status == 204)
      #expect(try await server.get(path).status == 404)
      #expect(try await server.get("/test_framework/v1/runs/\(runs[0])/").status == 404)
    }
  }

  @Test func aLaunchIsMadeOnceForEachKeyOfTheClients() async throws {
    try await TestServer.with { server in
      let body: JSONValue = ["scenarios": [101]]
      for header in ["Idempotency-Key", "X-CEKURA-IDEMPOTENCY-KEY"] {
        let first = try await server.post(Self.text, body, headers: [header: "a \(header)"])
        let second = try await server.post(Self.text, body, headers: [header: "a \(header)"])
        #expect(first.status == 201 && second.status == 201 && first.json["id"] == second.json["id"])
        let other = try await server.post(Self.text, body, headers: [header: "another \(header)"])
        #expect(other.json["id"] != first.json["id"])
        let changed = try await server.post(Self.text, ["scenarios": [102]], headers: [header: "a \(header)"])
        #expect(changed.status == 409)
        // Another client's keys are its own.
        let others = try await server.post(Self.text, body, headers: [header: "a \(header)"], key: server.scopedKey)
        #expect(others.status == 201 && others.json["id"] != first.json["id"])
      }
      // Without a key the same launch is a launch of its own once the first was answered.
      let first = try await server.post(Self.text, body)
      let second = try await server.post(Self.text, body)
      #expect(first.json["id"] != second.json["id"])
    }
  }

  @Test func whoLeftAndComesBackGetsTheSameLaunch() async throws {
    try await TestServer.with { server in
      let body = JSONValue.object(["scenarios": [101], "name": "twice"])
      await LeavingClient.post(body.compact, to: Self.text, of: server)
      let launched = try await server.engine.results(ListFilter())
      #expect(launched.count == 1)
      let again = try await server.post(Self.text, body)
      #expect(again.status == 201 && again.json["id"]?.integer == launched.first?.id)
      #expect(try await server.post(Self.text, body).json["id"]?.integer != launched.first?.id)
    }
  }
}
