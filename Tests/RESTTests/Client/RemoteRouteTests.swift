import Evaluation
import Testing

@testable import REST

/// Launches by the API's modes, each in its documented shape.
@Suite struct RemoteRouteTests {
  private static let selected: [String: StandIn.Reply] = [
    "GET /test_framework/v2/aiagents/": .json([["id": 42, "name": "Front desk", "project": 1376]]),
    "GET /test_framework/v1/scenarios/tags/": .json(["smoke"]),
    "GET /test_framework/v1/scenarios/": .json([
      ["id": 11, "name": "Books", "agent": 42, "project": 1376, "tags": ["smoke"]],
      ["id": 12, "name": "Asks", "agent": 42, "project": 1376, "tags": ["smoke"]],
    ]),
  ]

  @Test(
    arguments: [
      (
        .websocket, "wss://a/chat", "run_scenarios_text",
        ["agent_id": 42, "tags": ["smoke"], "name": "n", "websocket_url": "wss://a/chat"]
      ),
      (
        .chirp, "wss://a/pcm", "run_scenarios_chirp",
        ["agent_id": 42, "tags": ["smoke"], "name": "n", "websocket_url": "wss://a/pcm"]
      ),
      (.sip, nil, "run_scenarios_sip", ["agent_id": 42, "tags": ["smoke"], "name": "n"]),
      (
        .elevenlabs, "el_1", "run_scenarios_elevenlabs",
        ["agent_id": 42, "tags": ["smoke"], "name": "n", "elevenlabs_agent_id": "el_1"]
      ),
      (
        .retell, "re_1", "run_scenarios_retell_webrtc",
        ["agent_id": 42, "frequency": 1, "name": "n", "retell_agent_id": "re_1", "scenarios": [11, 12]]
      ),
      (
        .vapi, "va_1", "run_scenarios_vapi_webrtc",
        ["agent_id": 42, "frequency": 1, "name": "n", "vapi_assistant_id": "va_1", "scenarios": [11, 12]]
      ),
      (
        .pipecat, nil, "run_scenarios_pipecat_v2",
        ["agent": 42, "frequency": 1, "name": "n", "scenarios": [["scenario": 11], ["scenario": 12]]]
      ),
      (
        .livekit, nil, "run_scenarios_livekit_v2",
        ["agent": 42, "frequency": 1, "name": "n", "scenarios": [["scenario": 11], ["scenario": 12]]]
      ),
    ] as [(Route.Mode, String?, String, [String: JSONValue])])
  func eachModeHasItsOperationAndShape(
    _ mode: Route.Mode, _ target: String?, _ operation: String, _ body: [String: JSONValue]
  ) async throws {
    let path = "POST /test_framework/v1/scenarios/\(operation)/"
    let server = try await StandIn.serving(
      Self.selected.merging([path: .json(["id": 167, "status": "pending", "runs": []])]) { first, _ in first })
    var request = RunRequest()
    (request.agent, request.tags, request.label) = (42, ["smoke"], "n")
    request.route = try #require(Route(mode, target))
    #expect(try await RemoteBackend.at(server).run(request).id == 167)
    let sent = try #require(server.requests.last)
    #expect(sent.line == path && mode.operation == operation)
    let members = sent.json?.object?.members ?? []
    #expect(Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) }) == body)
    try await server.stop()
  }

  @Test func whatAModeDoesNotAllowIsRefusedBefore() async throws {
    let server = try await StandIn.serving(Self.selected)
    var request = RunRequest()
    (request.tags, request.personalities, request.route) = (["smoke"], [1], Route(.vapi, "va_1"))
    #expect(
      request.routeProblems == [
        RequestProblem(
          .personalities, "runs via vapi keep the evaluators' personalities", mend: "override personalities none")
      ])
    (request.personalities, request.route, request.frequency) = ([], Route(.livekit, nil), 101)
    let refused = request
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(refused) }
    #expect(
      error
        == .refused([
          RequestProblem(.frequency, "runs via livekit are repeated 100 times at most", mend: "run x100")
        ]))
    #expect(server.lines.allSatisfy { $0.hasPrefix("GET") })
    try await server.stop()
  }

  @Test func targetsAreWantedTakenOrNeither() {
    #expect(Route(.websocket, nil) == nil && Route(.agora, "x") == nil && Route(.sip, nil)?.target == nil)
  }
}
