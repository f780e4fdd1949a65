import Evaluation
import Testing

@testable import REST

/// Cron jobs by the API.
@Suite struct CronJobTests {
  private static let path = "/schedules/v1/cron-jobs/"
  private static let daily: JSONValue = [
    "name": "Daily", "agent": 11, "scenarios": [101, 102], "crontab_expression": "0 9 * * 1-5",
    "timezone": "America/New_York",
  ]

  @Test(arguments: [
    "/schedules/v1/cron-jobs/", "/schedules/v1/cron-jobs", "/schedules/v1/cron-jobs-external/",
    "/schedules/v1/cron-jobs-external",
  ]) func aCronJobIsMadeChangedAndRemoved(path: String) async throws {
    try await TestServer.with { server in
      let made = try await server.post(path, Self.daily)
      #expect(made.status == 201)
      let one = path.hasSuffix("/") ? "\(path)1/" : "\(path)/1"
      #expect(try await server.get(path).json == [made.json])
      #expect(try await server.get(one).json == made.json)
      let changed = try await server.patch(one, ["crontab_expression": "0 8 * * 1-5"])
      #expect(changed.status == 200 && changed.json["crontab_expression"] == "0 8 * * 1-5")
      #expect(changed.json["name"] == "Daily" && changed.json["scenario_ids"] == [101, 102])
      let put = try await server.send(
        .put, one, #"{"name": "Weekly", "agent": 11, "scenarios": [101], "crontab_expression": "@weekly"}"#)
      #expect(put.status == 200 && put.json["name"] == "Weekly" && put.json["scenario_ids"] == [101])
      let gone = try await server.delete(one)
      #expect(gone.status == 204 && gone.text.isEmpty)
      #expect(try await server.get(one).status == 404)
      #expect(try await server.delete(one).status == 404)
      // Ids never repeat.
      #expect(try await server.post(path, Self.daily).json["id"] == 2)
    }
  }

  @Test func itIsAnsweredWhole() async throws {
    try await TestServer.with { server in
      let answer = try await server.send(
        .post, Self.path,
        JSONValue.object(
          (Self.daily.object ?? [:]).merging([
            "personalities": [31, 32], "tags": ["smoke"], "frequency": 3, "concurrency_limit": 2,
            "execution_mode": "text", "notify_on": "failure",
          ])
        ).compact, headers: ["X-Client-Source": "cli"])
      var members = try #require(answer.json.object)
      for name in ["created_at", "updated_at"] {
        #expect(Timestamp(wire: members[name]) != nil)
        members[name] = nil
      }
      #expect(
        JSONValue.object(members) == [
          "id": 1, "name": "Daily", "project": 1, "agent": 11, "crontab_expression": "0 9 * * 1-5",
          "timezone": "America/New_York", "scenario_ids": [101, 102],
          "scenarios_data": [
            ["id": 101, "agent": 11, "name": "Is greeted", "personality": 31, "personality_name": "Calm"],
            ["id": 102, "agent": 11, "name": "Is helped", "personality": .null, "personality_name": ""],
          ],
          "tags": ["smoke"], "personality": 31, "personalities": [31, 32], "frequency": 3, "concurrency_limit": 2,
          "execution_mode": "text", "run_as_text": true, "notify_on": "failure", "is_active": true,
          "created_via": "cli", "next_run_at": "2023-11-15T14:00:00.000000Z", "last_run_at": .null,
          "last_error": .null,
        ])
    }
  }

  @Test func whatIsLeftOutHasItsDefault() async throws {
    try await TestServer.with { server in
      let form = "crontab_expression=@daily&scenarios=101&scenarios=103&run_as_text=false&personality=31"
      let answer = try await server.send(.post, Self.path, form, type: "application/x-www-form-urlencoded")
      #expect(answer.status == 201)
      let job = answer.json
      #expect(job["name"] == "" && job["agent"] == .null && job["project"] == 1 && job["timezone"] == "UTC")
      #expect(job["scenario_ids"] == [101, 103] && job["personalities"] == [31] && job["tags"] == [])
      #expect(job["frequency"] == 1 && job["concurrency_limit"] == .null && job["execution_mode"] == "voice")
      #expect(job["notify_on"] == "both" && job["is_active"] == true && job["created_via"] == "api")
      #expect(job["next_run_at"] == "2023-11-15T00:00:00.000000Z")
      let idle = try await server.patch(Self.path + "1/", ["is_active": false, "concurrency_limit": 4])
      #expect(idle.json["is_active"] == false && idle.json["next_run_at"] == .null)
      #expect(try await server.patch(Self.path + "1/", ["concurrency_limit": .null]).json["concurrency_limit"] == .null)
    }
  }

  @Test(
    arguments: [
      ([:], ["crontab_expression": ["this field is required"], "scenarios": [noSelection]]),
      (["crontab_expression": "61 * * * *"], ["crontab_expression": ["'61' is no minute, expected 0 to 59"]]),
      (
        ["crontab_expression": "0 0 30 2 *"],
        ["crontab_expression": ["'0 0 30 2 *' never comes: no month has such a day"]]
      ),
      (
        ["timezone": "Mars/Base"],
        ["timezone": ["'Mars/Base' is no time zone of the IANA's, such as Europe/Berlin or UTC"]]
      ),
      (["agent": 99], ["agent": ["Invalid pk \"99\" - object does not exist."]]),
      (["agent": .null, "tags": ["smoke"]], ["agent": ["this field is required with 'tags'"]]),
      (["scenarios": [999]], ["scenarios": ["Invalid scenario IDs or scenarios not found: 999"]]),
      (["scenarios": []], ["scenarios": [noSelection]]),
      (["scenarios": [201]], ["scenarios": ["a cron job keeps to one project, that of its agent"]]),
      (["tags": ["nowhere"]], ["tags": ["no evaluator bears the tag 'nowhere'"]]),
      (["personalities": [99]], ["Invalid personalities provided."]),
      (["frequency": 101], ["frequency": ["must be from 1 to 100"]]),
      (["concurrency_limit": 0], ["concurrency_limit": ["must be from 1 to 9007199254740992"]]),
      (["execution_mode": "sip"], ["execution_mode": [heldAsText]]),
      (["notify_on": "maybe"], ["notify_on": ["'maybe' is none of never, success, failure, both"]]),
      (["is_active": "perhaps"], ["is_active": ["expected true or false"]]),
    ] as [(JSONValue, JSONValue)]) func whatCannotBeIsRefusedByField(changes: JSONValue, refusal: JSONValue)
    async throws
  {
    try await TestServer.with { server in
      let isEmpty = changes == [:]
      let body = isEmpty ? changes : .object((Self.daily.object ?? [:]).merging(changes.object ?? [:]))
      let answer = try await server.post(Self.path, body)
      #expect(answer.status == 400 && answer.json == refusal, "\(answer.text)")
      #expect(try await server.get(Self.path).json == [])
      guard !isEmpty else { return }
      _ = try await server.post(Self.path, Self.daily)
      #expect(try await server.patch(Self.path + "1/", changes).json == refusal)
    }
  }

  private static let noSelection: JSONValue = "no evaluators are selected: give 'scenarios' or 'tags'"
  private static let heldAsText: JSONValue =
    "this server holds runs as text: 'text', or 'voice', which is held as text too"

  @Test func aKeyOfAProjectSeesThatProjectsAlone() async throws {
    try await TestServer.with { server in
      _ = try await server.post(Self.path, Self.daily)
      _ = try await server.post(Self.path, ["agent": 21, "scenarios": [201], "crontab_expression": "@daily"])
      #expect(try await server.get(Self.path).json.array?.count == 2)
      let ids = { (answer: TestServer.Answer) in answer.json.array?.compactMap { $0["id"]?.integer } }
      #expect(ids(try await server.get(Self.path, key: server.scopedKey)) == [1])
      #expect(ids(try await server.get(Self.path + "?project_id=2")) == [2])
      #expect(ids(try await server.get(Self.path + "?agent_id=11")) == [1])
      #expect(try await server.get(Self.path + "2/", key: server.scopedKey).status == 404)
      #expect(try await server.patch(Self.path + "2/", ["name": "x"], key: server.scopedKey).status == 404)
      #expect(try await server.delete(Self.path + "2/", key: server.scopedKey).status == 404)
      let foreign = try await server.post(
        Self.path, ["scenarios": [201], "crontab_expression": "@daily"], key: server.scopedKey)
      #expect(foreign.json == ["scenarios": ["Invalid scenario IDs or scenarios not found: 201"]])
      #expect(try await server.get(Self.path, key: .some(nil)).status == 401)
    }
  }

  @Test func whatACronJobRefersToIsNotRemoved() async throws {
    try await TestServer.with { server in
      _ = try await server.post(
        Self.path, ["agent": 12, "scenarios": [103], "personalities": [32], "crontab_expression": "@daily"])
      for path in ["/test_framework/v1/scenarios/103/", "/test_framework/v1/personalities/32/"] {
        let answer = try await server.delete(path)
        #expect(answer.status == 409 && answer.text.contains("is used by 1 cron job"), "\(answer.text)")
      }
      _ = try await server.delete(Self.path + "1/")
      #expect(try await server.delete("/test_framework/v1/scenarios/103/").status == 204)
    }
  }
}
