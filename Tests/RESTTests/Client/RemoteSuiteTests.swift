import Evaluation
import NIOHTTP1
import Testing

@testable import REST

/// Test suites that are sent to a server.
@Suite struct RemoteSuiteTests {
  private static let path = "POST /test_framework/v1/scenarios/run_scenarios_json/"
  private static let actions: JSONValue = [
    "role": "a caller",
    "conditions": [["id": 0, "condition": "FIRST_MESSAGE", "action": "", "type": "standard", "fixed_message": true]],
  ]
  private static let suite: JSONObject = [
    "version": "1", "suite": ["name": "sent"], "defaults": ["frequency": 2, "concurrency_limit": 3],
    "scenarios": [
      [
        "name": "Once", "type": "conditional_actions", "language": "en", "frequency": 1, "conditional_actions": actions,
      ],
      ["name": "Twice", "type": "conditional_actions", "language": "en", "conditional_actions": actions],
    ],
  ]
  private static let broken: JSONObject = [
    "version": "1", "scenarios": [["name": "No words"], ["name": "", "type": "conditional_actions"]],
  ]

  private var request: RunRequest {
    var request = RunRequest()
    request.agent = 11
    return request
  }

  private func backend(_ server: TestServer) async throws -> RemoteBackend {
    try await RemoteBackend.connect(to: ServerURL(server.address), key: server.key)
  }

  @Test func aServersPlanIsTheEngines() async throws {
    try await TestServer.with { server in
      let remote = try await backend(server).plan(suite: Self.suite, request)
      let local = try await server.engine.plan(suite: Self.suite, request)
      #expect(remote.runCount == 3 && local.runCount == 3)
      #expect(remote.evaluators.map { remote.tries(of: $0) } == local.evaluators.map { local.tries(of: $0) })
      #expect(remote.evaluators.map(\.key) == local.evaluators.map(\.key))
      #expect(remote.plan.request == local.plan.request && remote.plan.request.label == "sent")
      #expect(remote.cost == nil && remote.project == 1)
      #expect(try await server.engine.results(ListFilter()).isEmpty)
    }
  }

  @Test func whatIsWrongIsToldAsByTheEngine() async throws {
    try await TestServer.with { server in
      let (remote, local, request) = (try await backend(server), server.engine, request)
      for launches in [false, true] {
        let errors = [
          await backendError { () throws(BackendError) in
            if launches {
              _ = try await remote.run(suite: Self.broken, request, key: nil)
            } else {
              _ = try await remote.plan(suite: Self.broken, request)
            }
          },
          await backendError { () throws(BackendError) in
            if launches {
              _ = try await local.run(suite: Self.broken, request, key: nil)
            } else {
              _ = try await local.plan(suite: Self.broken, request)
            }
          },
        ]
        let told = errors.map { Set($0?.fileProblems.map { "\($0.location): \($0.message)" } ?? []) }
        #expect(told[0] == told[1] && told[0].count == 4, "\(told)")
      }
    }
  }

  @Test func eachCaseRunsAsOftenAsItSaysOrAllAsTheRequestDoes() async throws {
    try await TestServer.with { server in
      let backend = try await backend(server)
      let result = try await backend.run(suite: Self.suite, request, key: nil)
      #expect(result.runs.count == 3 && result.label == "sent" && result.agent == 11)
      var often = request
      (often.frequency, often.label) = (3, "often")
      let other = try await backend.run(suite: Self.suite, often, key: nil)
      #expect(other.runs.count == 6 && other.label == "often")
    }
  }

  @Test func aKeyStandsForOneSuite() async throws {
    try await TestServer.with { server in
      for backend: any Backend in [try await backend(server), server.engine] {
        let key = "once \(backend.label)"
        let first = try await backend.run(suite: Self.suite, request, key: key)
        #expect(try await backend.run(suite: Self.suite, request, key: key).id == first.id)
        var other = Self.suite
        other["suite"] = ["name": "other"]
        let (changed, request) = (other, request)
        for conflict in [
          await backendError { () throws(BackendError) in try await backend.run(suite: changed, request, key: key) },
          await backendError { () throws(BackendError) in try await backend.rerun(first.id, onlyFailed: false, key: key)
          },
        ] {
          guard case .conflict(let message) = conflict else {
            Issue.record("\(String(describing: conflict))")
            continue
          }
          #expect(message.contains("result \(first.id) was launched in its place by another request"))
        }
      }
    }
  }

  // MARK: - Other servers

  private func standIn(_ answer: StandIn.Reply, results: StandIn.Reply = .json([])) async throws -> StandIn {
    try await .serving([
      "GET /test_framework/v2/aiagents/": .json([
        ["id": 11, "name": "Desk", "project": 1, "telephony": ["phone_number": "+14155550100"]]
      ]),
      Self.path: answer, "GET /test_framework/v1/results/": results,
    ])
  }

  @Test(arguments: [true, false])
  func bothEnvelopesAreRead(_ isEnveloped: Bool) async throws {
    let errors: JSONValue = [
      "scenarios[0].instructions": ["Instructions are required."], "scenarios[1].metrics[0]": ["No such metric."],
    ]
    let server = try await standIn(.json(isEnveloped ? ["errors": errors] : errors, status: 400))
    let (backend, request) = (try RemoteBackend.at(server), request)
    let error = await backendError { () throws(BackendError) in
      try await backend.run(suite: Self.broken, request, key: nil)
    }
    #expect(
      error?.fileProblems == [
        FileProblem(offset: 0, location: "scenarios[0].instructions", message: "Instructions are required"),
        FileProblem(offset: 0, location: "scenarios[1].metrics[0]", message: "No such metric"),
      ])
    try await server.stop()
  }

  @Test func theSuiteIsSentWholeAndOnce() async throws {
    let server = try await standIn(.drop)
    let (backend, request) = (try RemoteBackend.at(server), request)
    let error = await backendError { () throws(BackendError) in
      try await backend.run(suite: Self.suite, request, key: "once")
    }
    guard case .unreachable(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.hasPrefix("whether that launched anything isn't known"))
    #expect(server.lines.count { $0 == Self.path } == 1)
    let sent = try #require(server.requests.first { $0.line == Self.path })
    #expect(sent.json?["spec"] == .object(Self.suite) && sent.json?["agent_id"] == 11)
    #expect(sent.json?["channel"] == "voice" && sent.json?["name"] == "sent" && sent.json?["concurrency_limit"] == 3)
    #expect(sent.head.headers["Idempotency-Key"] == ["once"])
    try await server.stop()
  }

  @Test func whatASuiteHasNoPlaceForIsNotSent() async throws {
    let server = try await standIn(.json(["id": 1]))
    var asked = request
    (asked.personalities, asked.numbers, asked.route) = ([3], .different, Route(.sip, nil))
    let (backend, request) = (try RemoteBackend.at(server), asked)
    let error = await backendError { () throws(BackendError) in
      try await backend.run(suite: Self.suite, request, key: nil)
    }
    guard case .refused(let problems) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.map(\.field) == [.personalities, .numbers, .route])
    #expect(!server.lines.contains(Self.path))
    try await server.stop()
  }

  @Test func aDryRunIsAskedForAsOne() async throws {
    let plan: JSONValue = [
      "dry_run": true, "valid": true,
      "plan": [
        "agent_id": 11, "project_id": 1, "total_runs": 4, "estimated_cost": .number(1.5),
        "scenarios": [["key": "once", "name": "Once", "type": "instruction", "frequency": 4]],
      ],
    ]
    let server = try await standIn(.json(plan))
    let told = try await RemoteBackend.at(server).plan(suite: Self.suite, request)
    #expect(told.runCount == 4 && told.cost == 1.5 && told.evaluators.map(\.name) == ["Once"])
    #expect(server.requests.last?.query("dry_run") == "true")
    try await server.stop()
  }
}

extension BackendError {
  fileprivate var fileProblems: [FileProblem] { if case .badFile(let problems) = self { problems } else { [] } }
}
