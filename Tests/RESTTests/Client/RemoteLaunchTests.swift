import Evaluation
import NIOHTTP1
import Testing

@testable import REST

/// A launch is sent once, whatever becomes of its answer.
@Suite struct RemoteLaunchTests {
  private static let launch = "POST /test_framework/v1/scenarios/run_scenarios_text/"
  private static let date = "Tue, 25 Feb 2025 21:00:01 GMT"
  private static let made: JSONValue = [
    "id": 167, "name": "nightly", "agent": 42, "status": "running", "created_at": "2025-02-25T21:00:01.990052Z",
    "runs": [["id": 1, "status": "pending", "scenario": 11], ["id": 2, "status": "pending", "scenario": 11]],
  ]
  private static let older: JSONValue = [
    "id": 166, "name": "nightly", "agent": 42, "status": "completed", "created_at": "2025-02-25T20:59:01Z", "runs": [],
  ]
  private static let others: JSONValue = [
    "id": 168, "name": "morning", "agent": 42, "status": "running", "created_at": "2025-02-25T21:00:01Z", "runs": [],
  ]

  private var request: RunRequest {
    var request = RunRequest()
    (request.agent, request.selection, request.frequency, request.label) = (42, .evaluators([11]), 2, "nightly")
    return request
  }

  /// A server with one agent and one evaluator, which answers a launch so and lists these results.
  private func server(_ launched: StandIn.Reply, results: StandIn.Reply) async throws -> StandIn {
    try await .serving([
      "GET /test_framework/v2/aiagents/": .json([["id": 42, "name": "Front desk", "project": 1376]]),
      "GET /test_framework/v1/scenarios/11/": .json(["id": 11, "name": "Books", "agent": 42, "project": 1376]),
      Self.launch: launched, "GET /test_framework/v1/results/": results,
    ])
  }

  private func listed(_ results: JSONValue...) -> StandIn.Reply {
    let page: JSONValue = ["count": .integer(results.count), "next": .null, "results": .array(results)]
    return .json(page, headers: ["Date": Self.date])
  }

  @Test func whatIsAnsweredIsTheResult() async throws {
    let server = try await server(.json(Self.made, status: 201), results: listed())
    let result = try await RemoteBackend.at(server).run(request, key: "once")
    #expect(result.id == 167 && result.runs.map(\.attempt) == [1, 2])
    let sent = try #require(server.requests.last)
    #expect(sent.line == Self.launch && sent.head.headers["Idempotency-Key"] == ["once"])
    #expect(sent.json == ["agent_id": 42, "scenarios": [11], "frequency": 2, "name": "nightly"])
    try await server.stop()
  }

  /// What may leave open whether the launch was one.
  static let losses: [StandIn.Reply] = [
    .drop, .half(Array(#"{"id": 167"#.utf8)), .text("<html>Bad gateway</html>", status: 502),
    .json(["detail": "oops"], status: 500), .text("<html>Welcome</html>"), .json(["status": "ok"]),
  ]

  @Test(arguments: losses.indices)
  func whereTheAnswerIsLostTheResultIsLookedFor(_ loss: Int) async throws {
    let server = try await server(Self.losses[loss], results: listed(Self.others, Self.made, Self.older))
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(request) }
    guard case .unreachable(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.hasPrefix("whether that launched anything isn't known: \(backend.label)"))
    #expect(
      message.hasSuffix(
        "; result 167 \"nightly\" with 2 runs was made at that time, 'watch 167' follows it; nothing was launched again"
      ))
    #expect(server.lines.count { $0 == Self.launch } == 1)
    #expect(server.requests.last?.query("agent_id") == "42")
    try await server.stop()
  }

  @Test func anAnswerThatOnlyDripsIsALostOne() async throws {
    let server = try await server(.drip(Array("{".utf8)), results: listed(Self.made))
    let clock = TestClock()
    let (backend, request) = (try RemoteBackend.at(server, clock: clock), request)
    async let error = backendError { () throws(BackendError) in try await backend.run(request) }
    await server.untilDripping()
    clock.expire()
    let message = try #require(await error).text
    #expect(message.contains("gave no whole answer within 1 min 00 s"))
    #expect(server.lines.count { $0 == Self.launch } == 1)
    try await server.stop()
  }

  @Test func whereThereIsNoSuchResultThatIsSaid() async throws {
    let server = try await server(.drop, results: listed(Self.others, Self.older))
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(request) }
    #expect(
      error?.text
        == "whether that launched anything isn't known: \(backend.label) closed the connection too early; "
        + "no result of that time is there yet, 'list results last 5' looks again; nothing was launched again")
    #expect(server.lines.count { $0 == Self.launch } == 1)
    try await server.stop()
  }

  @Test func whereSeveralMayBeItAllAreNamed() async throws {
    let server = try await server(.drop, results: listed(Self.others, Self.made))
    var request = request
    request.label = nil
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(request) }
    #expect(error?.text.contains("one of the results 168 167 of that time may be it, 'show result ID' tells") == true)
    try await server.stop()
  }

  @Test func whereTheResultsCannotBeLookedAtThatIsSaid() async throws {
    let server = try await server(.drop, results: .text("", status: 503))
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(request) }
    #expect(error?.text.contains("its results can't be looked at (\(backend.label) failed with HTTP 503)") == true)
    #expect(server.lines.count { $0 == Self.launch } == 1)
    try await server.stop()
  }

  @Test(arguments: [400, 401, 403, 404, 409, 429])
  func aLaunchThatIsRefusedIsNeverSentAgain(_ status: Int) async throws {
    let refusal: JSONValue = ["personality_ids": ["Invalid personalities provided."]]
    let server = try await server(
      .json(refusal, status: status, headers: ["Retry-After": "1"]), results: listed(Self.made))
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(request) }
    #expect(error?.text.contains("Invalid personalities provided") == true)
    #expect(server.lines.count { $0 == Self.launch } == 1)
    #expect(!server.lines.contains("GET /test_framework/v1/results/"))
    try await server.stop()
  }

  @Test func whatCannotBeSentIsRefusedBefore() async throws {
    let server = try await server(.json(Self.made), results: listed())
    var request = request
    (request.agent, request.frequency) = (7, 0)
    let refused = request
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.run(refused) }
    #expect(
      error
        == .refused([
          RequestProblem(.frequency, "the frequency must be 1 or more", mend: "run x1"),
          RequestProblem(.agent, "there is no agent 7", mend: "list agents"),
        ]))
    #expect(!server.lines.contains(Self.launch))
    try await server.stop()
  }

  @Test func aRerunIsSentOnceToo() async throws {
    let server = try await StandIn.serving([
      "GET /test_framework/v1/results/166/": .json(Self.older), "GET /test_framework/v1/results/": listed(Self.made),
      "POST /test_framework/v1/results/166/rerun/": .drop,
    ])
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.rerun(166, onlyFailed: false) }
    #expect(error?.text.contains("result 167 \"nightly\" with 2 runs was made at that time") == true)
    #expect(server.lines.count { $0.hasPrefix("POST") } == 1)
    try await server.stop()
  }
}

extension BackendError {
  /// What it says, all of it.
  fileprivate var text: String {
    switch self {
    case .unreachable(let why), .unauthorized(let why), .unsupported(let why), .storage(let why): why
    case .refused(let problems): problems.map(\.message).joined(separator: "\n")
    default: "\(self)"
    }
  }
}
