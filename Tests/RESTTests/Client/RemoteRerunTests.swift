import Evaluation
import Testing

@testable import REST

/// Only what failed of a server's result, run again.
@Suite struct RemoteRerunTests {
  private static let launch = "POST /test_framework/v1/scenarios/run_scenarios_text/"

  /// Evaluators 11 and 12 with two tries each; those of `failed` failed, `personalities` says who called in each run.
  private func server(
    failed: Set<Int>, personalities: [Int] = [3, 3, 4, 4], runType: JSONValue = "Text", settings: JSONValue = .null
  ) async throws -> StandIn {
    func run(_ index: Int) -> JSONValue {
      [
        "id": .integer(index + 1), "status": "completed", "scenario": .integer(index < 2 ? 11 : 12),
        "success": .bool(!failed.contains(index + 1)), "personality": .integer(personalities[index]), "result_id": 9,
      ]
    }
    let runs = (0..<4).map(run)
    let result: JSONValue = [
      "id": 9, "name": "nightly", "agent": 42, "status": "completed", "run_as_text": true, "run_type": runType,
      "run_settings": settings, "runs": .object(JSONObject(runs.map { ("\($0["id"]?.integer ?? 0)", $0) })),
    ]
    return try await .serving([
      "GET /test_framework/v1/results/9/": .json(result),
      "GET /test_framework/v1/runs/bulk/": .json(.array(runs.filter { failed.contains($0["id"]?.integer ?? 0) })),
      "GET /test_framework/v1/scenarios/11/": .json(["id": 11, "name": "Books", "agent": 42, "personality": 3]),
      "GET /test_framework/v1/scenarios/12/": .json(["id": 12, "name": "Moves", "agent": 42, "personality": 4]),
      "GET /test_framework/v2/aiagents/": .json([["id": 42, "name": "Desk", "project": 1]]),
      "GET /test_framework/v1/personalities/": .json([["id": 3, "name": "Calm"], ["id": 4, "name": "Loud"]]),
      Self.launch: .json(["id": 10, "status": "pending", "runs": [["id": 20, "status": "pending", "scenario": 11]]]),
    ])
  }

  private func sent(by server: StandIn) async throws -> JSONValue? {
    let result = try await RemoteBackend.at(server).rerun(9, onlyFailed: true)
    #expect(result.id == 10 && server.lines.count { $0 == Self.launch } == 1)
    let body = server.requests.last { $0.line == Self.launch }?.json
    try await server.stop()
    return body
  }

  @Test func whatFailedWithItsOwnCallersIsOneRequest() async throws {
    let body = try await sent(by: server(failed: [1, 3]))
    #expect(body == ["agent_id": 42, "scenarios": [11, 12], "name": "nightly"])
  }

  @Test func eachIsTriedAsOftenAsItFailed() async throws {
    let body = try await sent(by: server(failed: [1, 2], settings: ["concurrency_limit": 5, "mode": "same_number"]))
    #expect(
      body == [
        "agent_id": 42, "scenarios": [11], "frequency": 2, "name": "nightly", "mode": "same_number",
        "concurrency_limit": 5,
      ])
  }

  @Test func whoCalledIsSaidWhereOthersDid() async throws {
    let body = try await sent(by: server(failed: [1, 2, 3, 4], personalities: [3, 4, 3, 4]))
    #expect(
      body == ["agent_id": 42, "scenarios": [11, 12], "name": "nightly", "personality_ids": [3, 4]])
  }

  private func refusal(_ server: StandIn) async throws -> String {
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.rerun(9, onlyFailed: true) }
    #expect(!server.lines.contains { $0.hasPrefix("POST") })
    try await server.stop()
    return switch error {
    case .unsupported(let message): message
    case .refused(let problems): problems.map(\.message).joined()
    default: "\(String(describing: error))"
    }
  }

  @Test func whatNoRequestSaysIsRefusedWithWhatComesNearest() async throws {
    let uneven = try await refusal(server(failed: [1, 2, 3]))
    #expect(uneven.contains("no one request makes just these 3 runs"))
    #expect(uneven.contains("'rerun 9' runs all of it again, 'select evaluators 11 12' and 'run' these anew"))
    #expect(try await refusal(server(failed: [1], runType: "WebSocket")).contains("it was run via 'websocket'"))
    #expect(try await refusal(server(failed: [1], settings: ["override_value": "+1"])).contains("a number of its own"))
    #expect(try await refusal(server(failed: [])).contains("every run of result 9 passed"))
  }

  @Test func anotherEvshKnowsWhatFailed() async throws {
    try await TestServer.with { server in
      let launched = try await server.post(
        "/test_framework/v1/scenarios/run_scenarios_text/",
        ["scenarios": [101, 102], "personality_ids": [31, 32], "frequency": 2])
      let id = try #require(launched.json["id"]?.integer)
      _ = try await server.finished(id)
      let backend = try await RemoteBackend.connect(to: ServerURL(server.address), key: server.key)
      let again = try await backend.rerun(id, onlyFailed: true)
      #expect(again.runs.count == 4 && Set(again.runs.map(\.evaluator)) == [102])
    }
  }
}
