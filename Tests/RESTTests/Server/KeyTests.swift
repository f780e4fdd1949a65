import Evaluation
import Foundation
import Testing

@testable import REST

/// Who is let in, and to what.
@Suite struct KeyTests {
  private static let agents = "/test_framework/v2/aiagents/"

  @Test func withoutAKeyNothingIsAnswered() async throws {
    try await TestServer.with { server in
      let answer = try await server.get(Self.agents, key: .some(nil))
      #expect(answer.status == 401)
      #expect(answer.json == ["detail": "Authentication credentials were not provided."])
      for secret in ["wrong", "", server.key + "0", String(server.key.dropLast()), "' OR '1'='1"] {
        #expect(try await server.get(Self.agents, key: secret).status == 401, "\(secret)")
      }
    }
  }

  @Test func theFormerHeaderAndBearersAreTaken() async throws {
    try await TestServer.with { server in
      for headers in [["X-VOCERA-API-KEY": server.key], ["Authorization": "Bearer \(server.key)"]] {
        let answer = try await server.send(.get, Self.agents, headers: headers, key: .some(nil))
        #expect(answer.status == 200)
      }
    }
  }

  @Test func aRevokedKeyOpensNothing() async throws {
    try await TestServer.with { server in
      let (key, secret) = try await server.engine.createKey(name: "for a while", project: nil)
      #expect(try await server.get(Self.agents, key: secret).status == 200)
      try await server.engine.revokeKey(key.id)
      let answer = try await server.get(Self.agents, key: secret)
      #expect(answer.status == 401 && answer.json == ["detail": "Invalid API key."])
    }
  }

  @Test func aSecretIsKeptNowhere() async throws {
    try await TestServer.with { server in
      for suffix in ["", "-wal"] {
        let url = URL(filePath: server.database.path + suffix)
        guard let data = try? Data(contentsOf: url) else { continue }
        #expect(data.range(of: Data(server.key.dropFirst(10).utf8)) == nil)
      }
    }
  }

  @Test func listsHoldOnlyTheKeysProject() async throws {
    try await TestServer.with { server in
      for path in [
        "/user/v1/projects/", Self.agents, "/test_framework/v1/scenarios/", "/test_framework/v1/personalities/",
        "/test_framework/v1/test-profiles/", "/test_framework/v1/scenarios/tags/",
      ] {
        let open = try await server.get(path).text
        let scoped = try await server.get(path, key: server.scopedKey).text
        #expect(["Bank", "Teller", "bank", "John", "account"].contains { open.contains($0) }, "\(path)")
        #expect(!["Bank", "Teller", "bank", "John", "account"].contains { scoped.contains($0) }, "\(path)")
      }
    }
  }

  @Test func anotherProjectsThingsAreAnsweredLikeThingsThatDoNotExist() async throws {
    try await TestServer.with { server in
      let launched = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [201]])
      let result = try #require(launched.json["id"]?.integer)
      let run = try #require(launched.json["runs"]?.array?.first?["id"]?.integer)
      let things = [
        ("scenarios", 201), ("results", result), ("runs", run), ("personalities", 33), ("test-profiles", 42),
        ("aiagents", 21),
      ]
      for (name, id) in things {
        let foreign = try await server.get("/test_framework/v1/\(name)/\(id)/", key: server.scopedKey)
        let missing = try await server.get("/test_framework/v1/\(name)/99999/", key: server.scopedKey)
        #expect(foreign.status == 404 && foreign.text == missing.text, "\(name)")
      }
      for action in ["rerun", "end_calls"] {
        let answer = try await server.post(
          "/test_framework/v1/results/\(result)/\(action)/", [:], key: server.scopedKey)
        #expect(answer.status == 404, "\(action)")
      }
      #expect(try await server.get("/test_framework/v1/results/", key: server.scopedKey).json["count"] == 0)
      #expect(try await server.get("/test_framework/v1/runs/", key: server.scopedKey).json["count"] == 0)
      #expect(
        try await server.get("/test_framework/v1/runs/bulk/?run_ids=\(run)", key: server.scopedKey).json == [])
    }
  }

  @Test func aLaunchCannotNameWhatIsAnotherProjects() async throws {
    try await TestServer.with { server in
      let bodies: [(foreign: JSONValue, missing: JSONValue)] = [
        (["scenarios": [201]], ["scenarios": [999]]),
        (["scenarios": [101], "agent_id": 21], ["scenarios": [101], "agent_id": 999]),
        (["scenarios": [101], "personality_ids": [33]], ["scenarios": [101], "personality_ids": [999]]),
        (["scenarios": [101], "test_profile_ids": [42]], ["scenarios": [101], "test_profile_ids": [999]]),
        (["tags": ["bank"]], ["tags": ["none"]]),
        (["folder_path": "Accounts", "project_id": 2], ["folder_path": "Accounts", "project_id": 999]),
      ]
      for (foreign, missing) in bodies {
        let path = "/test_framework/v1/scenarios/run_scenarios_text/"
        let first = try await server.post(path, foreign, key: server.scopedKey)
        let second = try await server.post(path, missing, key: server.scopedKey)
        #expect(first.status == 400 && second.status == 400, "\(foreign.compact)")
        let told = second.text.replacing("999", with: "#").replacing("none", with: "#")
        let heard = ["201", "21", "33", "42", "bank", "project 2"].reduce(first.text) { text, word in
          text.replacing(word, with: word == "project 2" ? "project #" : "#")
        }
        #expect(heard == told, "\(foreign.compact)")
      }
    }
  }

  @Test func aSuiteCannotNameWhatIsAnotherProjects() async throws {
    try await TestServer.with { server in
      func answer(_ members: JSONObject) async throws -> String {
        let scenario: JSONObject = ["name": "Sent", "instructions": "talk"]
        let spec: JSONValue = ["version": "1", "scenarios": [.object(scenario.merging(members))]]
        let path = "/test_framework/v1/scenarios/run_scenarios_json/?dry_run=true"
        let answer = try await server.post(path, ["agent_id": 11, "spec": spec], key: server.scopedKey)
        #expect(answer.status == 400)
        return answer.text
      }
      for (name, id) in [("personality", 33), ("test_profile", 42)] {
        let foreign = try await answer([name: .integer(id)])
        let missing = try await answer([name: 999])
        #expect(foreign.replacing("\(id)", with: "999") == missing && missing.contains("scenarios[0].\(name)"))
      }
      let foreign = try await answer(["personality": ["base": 33]])
      let missing = try await answer(["personality": ["base": 999]])
      #expect(foreign.replacing("33", with: "999") == missing)
    }
  }

  @Test func aProjectsKeyMakesThingsOfItsProjectOnly() async throws {
    try await TestServer.with { server in
      let made = try await server.post(
        "/test_framework/v1/personalities/", ["name": "Shy"], key: server.scopedKey)
      #expect(made.status == 201 && made.json["project"] == 1)
      let elsewhere = try await server.post(
        "/test_framework/v1/personalities/", ["name": "Shy", "project": 2], key: server.scopedKey)
      #expect(elsewhere.status == 400)
      #expect(try await server.post("/user/v1/projects/", ["name": "Third"], key: server.scopedKey).status == 403)
      // What is everybody's is not one project's to change.
      let shared = try await server.patch("/test_framework/v1/personalities/31/", ["name": "X"], key: server.scopedKey)
      #expect(shared.status == 403)
    }
  }
}
