import Evaluation
import Testing

@testable import Engine

/// Requests that can't be carried out say everything that is wrong, at once; others become casts.
struct PlannerTests {
  private static let clinic = """
    workspace: 1
    projects: [{id: 7, name: Clinic}, {id: 8, name: Shop}]
    agents:
    - {id: 42, name: Desk, project: 7, assistant_id: asst_1, connection: {process: {command: [desk]}}}
    - {id: 43, name: Mute, project: 7}
    - id: 44
      name: Secretive
      project: 7
      connection: {process: {command: [desk], environment: {KEY: "${env.EVSH_NOT_SET}", OTHER: "${env.EVSH_NOR_THIS}"}}}
    - {id: 45, name: Nearby, project: 7, connection: {websocket: {url: "ws://"}}}
    personalities: [{id: 5, name: Calm}, {id: 6, name: Hasty}, {id: 9, name: Shopper, project: 8}]
    test_profiles: [{id: 3, name: Ann}, {id: 4, name: Bob}]
    defaults: {project: 7, agent: 42, fixed_message: true}
    evaluators:
    - id: 1
      name: One
      folder: Sales.Inbound
      tags: [smoke]
      personality: 5
      test_profile: 3
      conditional_actions: &hello {role: a caller, conditions: [{id: 0, condition: FIRST_MESSAGE, action: Hello}]}
    - {id: 2, name: Two, tags: [slow], conditional_actions: *hello}
    - {id: 11, name: Free, instructions: Ask for prices}
    - {id: 12, name: Frank, instructions: Ask for times}
    - id: 13
      name: Vague
      conditional_actions: {role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: Hello},
        {id: 1, condition: contains "name", action: Ponder the offer, fixed_message: false}]}
    - {id: 14, name: Orphan, agent: 43, conditional_actions: *hello}
    - {id: 15, name: Unjudged, conditional_actions: *hello, checks: [{calls: book}]}
    """

  static func planner(_ text: String = clinic) async throws -> (Planner, ScratchWorkspace) {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(text)
    return (Planner(repertoire: try await Repertoire.load(from: workspace)), scratch)
  }

  private static func request(
    _ selection: Selection? = .evaluators([1]), _ change: (inout RunRequest) -> Void = { _ in }
  ) -> RunRequest {
    var request = RunRequest()
    request.selection = selection
    change(&request)
    return request
  }

  /// Each request, and its problems: the field, the message, and the command that mends it.
  private static let refusals: [(RunRequest, [String])] = [
    (request { $0.agent = 99 }, ["agent_id: there is no agent 99 → list agents"]),
    (request { $0.assistant = "asst_9" }, ["assistant_id: no agent has the assistant id 'asst_9' → list agents"]),
    (
      request { ($0.personalities, $0.profiles) = ([5, 98, 99], [97]) },
      [
        "personality_ids: there is no personality 98, 99 → list personalities",
        "test_profile_ids: there is no test profile 97 → list profiles",
      ]
    ),
    (request(nil), ["scenarios: no evaluators are selected → select evaluators 11 22"]),
    (request(.folder("Sales")), ["project_id: a folder needs its project → project ID"]),
    (
      request(.folder("Sale")) { $0.project = 7 },
      ["scenarios: no folder is named 'Sale' in project 7 → list folders"]
    ),
    (request(.evaluators([98])), ["scenarios: there is no evaluator 98 → list evaluators"]),
    (
      request(.evaluators([1, 98, 99])),
      [
        "scenarios: there is no evaluator 98 → list evaluators",
        "scenarios: there is no evaluator 99 → list evaluators",
      ]
    ),
    (request { $0.tags = ["smok"] }, ["scenarios: no tag is named 'smok' → list tags"]),
    (
      request(.all) { $0.project = 8 },
      ["scenarios: no evaluators are selected by this → list evaluators"]
    ),
    (
      request { $0.channel = .voice },
      ["channel: the embedded engine holds runs as text, not by voice → channel auto"]
    ),
    (
      request { $0.numbers = .different },
      ["mode: the workspace has no phone numbers to give out → numbers same"]
    ),
    (
      request(.evaluators([1, 2])) { $0.frequency = 50_001 },
      ["frequency: 100002 runs are more than the 100000 that a request may have → run x1"]
    ),
    (
      request { $0.frequency = .max },
      ["frequency: 9223372036854775807 runs are more than the 100000 that a request may have → run x1"]
    ),
    (
      request(.evaluators([1, 2])) { $0.personalities = [9, 5] },
      ["scenarios: evaluators 1 2 can't run: personality 9 isn't enabled for project 7"]
    ),
    (
      request { $0.agent = 43 },
      ["scenarios: evaluator 1 can't run: agent 43 'Mute' has no connection that the embedded engine can use"]
    ),
    (
      request { $0.agent = 44 },
      [
        "scenarios: evaluator 1 can't run: agent 44 'Secretive': the environment variable 'EVSH_NOT_SET' is not set; "
          + "agent 44 'Secretive': the environment variable 'EVSH_NOR_THIS' is not set"
      ]
    ),
    (
      request { $0.agent = 45 },
      ["scenarios: evaluator 1 can't run: agent 45 'Nearby': the address 'ws://' has no host"]
    ),
    (
      request(.evaluators([1, 11, 12])),
      [
        "scenarios: evaluator 11 can't run: evaluator 'Free' has free-form instructions, which need a language model; "
          + "describe it by conditional actions, or choose one: set model URL NAME → select evaluators 1",
        "scenarios: evaluator 12 can't run: evaluator 'Frank' has free-form instructions, which need a language model; "
          + "describe it by conditional actions, or choose one: set model URL NAME → select evaluators 1",
      ]
    ),
  ]

  @Test(arguments: refusals)
  func isRefused(request: RunRequest, expected: [String]) async throws {
    let (planner, _) = try await Self.planner()
    let planned = try await planner.plan(request)
    #expect(planned.plan.problems.map(Self.line) == expected)
    #expect(planned.casts.isEmpty)
  }

  @Test func everythingIsSaidAtOnce() async throws {
    let (planner, _) = try await Self.planner()
    let request = Self.request(.evaluators([1, 2, 13, 14])) { request in
      request.personalities = [9, 99]
      request.profiles = [98]
      request.channel = .voice
      request.numbers = .different
      request.frequency = 100_000
      request.concurrency = 0
      request.outboundNumber = "555"
      request.label = String(repeating: "x", count: 256)
    }
    let problems = try await planner.plan(request).plan.problems
    #expect(
      problems.map(\.field.rawValue) == [
        "outbound_phone_number", "name", "concurrency_limit", "channel", "personality_ids", "test_profile_ids", "mode",
        "frequency", "scenarios", "scenarios", "scenarios",
      ])
    #expect(problems[9].message.contains("evaluator 13 can't run: condition 1: 'Ponder the offer' needs a language"))
    #expect(problems[10].message.contains("agent 43 'Mute' has no connection"))
  }

  @Test func noAgentIsChosen() async throws {
    let (planner, _) = try await Self.planner(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      evaluators: [{id: 1, name: One, project: 7, conditional_actions: {role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: Hello, fixed_message: true}]}}]
      """)
    let problems = try await planner.plan(Self.request()).plan.problems
    #expect(
      problems.map(Self.line) == ["scenarios: evaluator 1 can't run: no agent is chosen, 'agent ID' chooses one"])
    #expect(
      try await planner.plan(Self.request { $0.agent = 9 }).plan.problems.map(Self.line) == [
        "agent_id: there is no agent 9 → list agents"
      ])
  }

  @Test func theAgentIsTheRequestsOrTheEvaluators() async throws {
    let (planner, _) = try await Self.planner()
    let own = try await planner.plan(Self.request(.evaluators([1, 2])))
    #expect(own.agent == 42 && own.casts.map(\.agent?.id) == [42, 42])
    let mixed = try await planner.plan(Self.request(.evaluators([1, 14])))
    #expect(mixed.agent == nil && mixed.plan.entries.map(\.agent) == [42, 43])
    let assistant = try await planner.plan(Self.request(.evaluators([14])) { $0.assistant = "asst_1" })
    #expect(assistant.agent == 42 && assistant.plan.problems.isEmpty && assistant.casts.map(\.agent?.id) == [42])
  }

  @Test func idsAndTagsAreBothMeant() async throws {
    let (planner, _) = try await Self.planner()
    let union = try await planner.plan(Self.request(.evaluators([15, 1])) { $0.tags = ["slow", "smoke"] })
    #expect(union.casts.map(\.evaluator.id) == [1, 2, 15])
    #expect(try await planner.plan(Self.request(nil) { $0.tags = ["slow"] }).casts.map(\.evaluator.id) == [2])
    let folder = try await planner.plan(
      Self.request(.folder("Sales")) {
        $0.project = 7
        $0.frequency = 2
      })
    #expect(folder.casts.map(\.attempt) == [1, 2])
  }

  private static func line(_ problem: RequestProblem) -> String {
    "\(problem.field.rawValue): \(problem.message)" + (problem.mend.map { " → \($0)" } ?? "")
  }
}
