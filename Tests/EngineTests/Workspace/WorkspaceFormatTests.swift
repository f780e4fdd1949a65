import Evaluation
import Testing

@testable import Engine

/// What is wrong with a workspace's file, message by message, each at its place.
struct WorkspaceFormatTests {
  /// One for all: what is refused changes nothing.
  private static let refusing = Task {
    let scratch = try ScratchWorkspace()
    return (scratch: scratch, workspace: try await scratch.open())
  }

  /// What an import of the text says: the first problem, with its place.
  static func problems(_ text: String, name: String = "file.yaml") async throws -> [FileProblem] {
    do {
      try await refusing.value.workspace.importText(text, name: name)
      return []
    } catch BackendError.badFile(let problems) {
      return problems
    }
  }

  private static let top = "workspace: 1\nprojects: [{id: 7, name: Clinic}]\n"
  private static let agent = top + "agents:\n- {id: 42, name: Desk, project: 7}\n"
  private static let evaluator = agent + "evaluators:\n- {name: A, agent: 42, instructions: Ask"

  private static func rule(_ rule: String) -> String {
    "workspace: 1\nprojects: [{id: 7, name: A, rubric: {rules: [\(rule)]}}]"
  }

  static let cases: [(String, String, String)] = [
    ("«[1]»", "", "neither a workspace, which has 'workspace: 1', nor a test suite"),
    ("«{projects: []}»", "", "neither a workspace"),
    ("workspace: «2»", "workspace", "this evsh reads version 1 of workspaces, not 2"),
    ("workspace: «one»", "workspace", "expected a whole number, found text"),
    ("workspace: 1\n«agent»: []", "agent", "unknown member 'agent', expected workspace, projects"),
    (
      "workspace: 1\nprojects: [{id: 7, name: A, rubric: {operator: «or», rules: []}}]", "projects[0].rubric.operator",
      "'or' is none of and"
    ),
    (rule("{metric: a, op: «ge», value: 1}"), "projects[0].rubric.rules[0].op", "'ge' is none of gte, gt, lte, lt, eq"),
    (rule("{metric: a, op: gte, value: «high»}"), "projects[0].rubric.rules[0].value", "'gte' compares with a number"),
    (rule("{metric: a, op: in, value: «[]»}"), "projects[0].rubric.rules[0].value", "must not be empty"),
    (
      rule("{metric: a, op: eq, value: «[1]»}"), "projects[0].rubric.rules[0].value", "expected true or false, a number"
    ),
    (rule("«{metric: a, op: lt}»"), "projects[0].rubric.rules[0]", "'value' is missing"),
    (
      rule("{metric: words_per_turn, op: eq, value: «few»}"), "projects[0].rubric.rules[0].value",
      "'few' is nothing to compare 'words_per_turn' with, expected a number"
    ),
    (
      rule("{metric: Ended By, op: in, value: «[agent, 5]»}"), "projects[0].rubric.rules[0].value",
      "5 is nothing to compare 'Ended By' with, expected text"
    ),
    (top + "agents: «{}»", "agents", "expected a list, found an object"),
    (top + "agents: [«7»]", "agents[0]", "expected an object, found a number"),
    (top + "agents: [{name: «[a]», project: 7}]", "agents[0].name", "expected text, found a list"),
    (top + "agents: [{name: «''», project: 7}]", "agents[0].name", "must not be empty"),
    (top + "agents: [{name: «' '», project: 7}]", "agents[0].name", "must not be blank"),
    (top + "agents: [«{project: 7}»]", "agents[0]", "'name' is missing"),
    (top + "agents: [«{name: A}»]", "agents[0]", "'project' is missing"),
    (top + "agents: [{name: A, project: «8»}]", "agents[0].project", "no project has the id 8"),
    (top + "agents: [{name: A, project: «Klinik»}]", "agents[0].project", "no project is named 'Klinik'"),
    (top + "agents: [{name: A, project: «1.5»}]", "agents[0].project", "expected a whole number, found a number"),
    (top + "agents: [{id: «0», name: A, project: 7}]", "agents[0].id", "must be from 1 to 9007199254740992"),
    (
      top + "agents: [{name: A, project: 7, inbound: «yes»}]", "agents[0].inbound", "expected true or false, found text"
    ),
    (
      top + "agents: [{name: A, project: 7, phone_number: «'0123'»}]", "agents[0].phone_number",
      "'0123' is not a phone number in E.164 form"
    ),
    (top + "phone_numbers: ['+14155550100', «'+1'»]", "phone_numbers[1]", "'+1' is not a phone number"),
    (
      top + "agents: [{name: A, project: 7, connection: «{}»}]", "agents[0].connection",
      "must have one of process, websocket, http, openai"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {http: {url: «ws://a»}}}]", "agents[0].connection.http.url",
      "must be an address that begins with http:// or https://"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {openai: «{url: 'http://a'}»}}]",
      "agents[0].connection.openai", "'model' is missing"
    ),
    (
      top
        + "agents: [{name: A, project: 7, connection: {openai: {url: 'http://a', model: m, options: «{stream: true}»}}}]",
      "agents[0].connection.openai.options", "'stream' is not for options: evsh sends it by itself"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {openai: {url: 'http://a', model: m, tools: [«{}»]}}}]",
      "agents[0].connection.openai.tools[0]", "'name' is missing"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {process: {command: «[]»}}}]",
      "agents[0].connection.process.command", "must not be empty"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {process: {command: [a], environment: {«A=B»: x}}}}]",
      "agents[0].connection.process.environment.A=B", "'A=B' is no name of a header or variable"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {websocket: {url: «http://a»}}}]",
      "agents[0].connection.websocket.url", "must be an address that begins with ws:// or wss://"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {websocket: {url: ws://a, headers: {K: «'${env.A'»}}}}]",
      "agents[0].connection.websocket.headers.K", "'${env.' is not closed"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {process: {command: [a]}, limits: {turn: «0s»}}}]",
      "agents[0].connection.limits.turn", "must be from 1ms to 24h"
    ),
    (
      top + "agents: [{name: A, project: 7, connection: {process: {command: [a]}, limits: {turn: «10 s»}}}]",
      "agents[0].connection.limits.turn", "'10 s' is no duration, expected 500ms, 2s, 10m or 1h"
    ),
    (agent + "- {id: «42», name: B, project: 7}", "agents[1].id", "this agent is described twice, as 42"),
    (agent + "- {name: «Desk», project: 7}", "agents[1].name", "this agent is described twice, as 'Desk'"),
    (
      agent + "- {id: 1, key: k, name: B, project: 7}\n- {id: «2», key: k, name: C, project: 7}", "agents[2].id",
      "the key 'k' is agent 1's"
    ),
    (top + "personalities: [{name: A, language: «xx»}]", "personalities[0].language", "'xx' is none of af, ar"),
    (
      top + "personalities: [{name: A, message_plan: {idle_timeout_seconds: «0»}}]",
      "personalities[0].message_plan.idle_timeout_seconds", "must be from 1s to 1h"
    ),
    (top + "test_profiles: [{name: A, information: «[]»}]", "test_profiles[0].information", "expected an object"),
    (top + "folders: [{path: «Sales.», project: 7}]", "folders[0].path", "'Sales.' is no folder"),
    (agent + "evaluators: [{«name»: A, agent: 42, name: B}]", "", "'name' is given twice"),
    (evaluator + ", scenario_type: «smart»}", "evaluators[0].scenario_type", "'smart' is none of instruction"),
    (evaluator + ", folder: «A..B»}", "evaluators[0].folder", "'A..B' is no folder"),
    (evaluator + ", personality: «5»}", "evaluators[0].personality", "no personality has the id 5"),
    (evaluator + ", test_profile: «Bob»}", "evaluators[0].test_profile", "no test profile is named 'Bob'"),
    (evaluator + ", metrics: [a, «B»]}", "evaluators[0].metrics[1]", "'B' is no metric"),
    (
      evaluator + ", checks: [{calls_in_order: «[]»}]}", "evaluators[0].checks[0].calls_in_order", "must not be empty"
    ),
    (
      evaluator + ", checks: [{calls_exactly: [a, «{arguments: {x: 1}}»]}]}",
      "evaluators[0].checks[0].calls_exactly[1]", "'tool' is missing"
    ),
    (
      evaluator + ", checks: [{calls_any_order: [{tool: a, «with»: {}}]}]}",
      "evaluators[0].checks[0].calls_any_order[0].with", "unknown member 'with', expected tool, arguments"
    ),
    (evaluator + ", checks: [{claims: «booked»}]}", "evaluators[0].checks[0].claims", "expected an object, found text"),
    (evaluator + ", checks: [{claims: «{}»}]}", "evaluators[0].checks[0].claims", "must not be empty"),
    (evaluator + ", checks: [{claims: {booked: «''»}}]}", "evaluators[0].checks[0].claims.booked", "must not be empty"),
    (
      evaluator + ", checks: [{claims_matching: {«'(a'»: book}}]}", "evaluators[0].checks[0].claims_matching.(a",
      "the regular expression can't be compiled"
    ),
    (
      evaluator + ", checks: [{ended_reason: [«hung up»]}]}", "evaluators[0].checks[0].ended_reason[0]",
      "'hung up' is none of Main agent-ended-call"
    ),
    (evaluator + ", checks: [{max_words: «0»}]}", "evaluators[0].checks[0].max_words", "must be from 1 to 1000000"),
    (evaluator + ", checks: [«{calls: a, says: b}»]}", "evaluators[0].checks[0]", "must have exactly one of says"),
    (evaluator + ", tools: [«fax»]}", "evaluators[0].tools[0]", "'fax' is none of call_hold"),
    (evaluator + ", frequency: «0»}", "evaluators[0].frequency", "must be 1 or more"),
    (evaluator + ", max_duration: «0.5»}", "evaluators[0].max_duration", "must be from 1s to"),
    (evaluator + ", max_duration: «-1»}", "evaluators[0].max_duration", "must be a number of seconds, 0 or more"),
    (agent + "evaluators: [«{name: A, agent: 42}»]", "evaluators[0]", "'instructions' is missing"),
    (agent + "evaluators: [«{name: A, instructions: Ask}»]", "evaluators[0]", "'project' is missing"),
    (agent + "evaluators: [{name: A, agent: «44», instructions: x}]", "evaluators[0].agent", "no agent has the id 44"),
    (
      "workspace: 1\nprojects: [{id: 7, name: A}, {id: 8, name: B}]\nagents: [{id: 42, name: Desk, project: 7}]\n"
        + "evaluators: [{name: A, agent: «42», project: 8, instructions: x}]", "evaluators[0].agent",
      "agent 42 belongs to project 7"
    ),
    (
      "workspace: 1\nprojects: [{id: 7, name: A}]\npersonalities: [{id: 1, name: P}, {id: 2, name: P}]\n"
        + "evaluators: [{name: A, project: 7, personality: «P», instructions: x}]", "evaluators[0].personality",
      "2 personalities are named 'P': give the id"
    ),
    (evaluator + ", «first»: x}", "evaluators[0].first", "unknown member 'first'"),
  ]

  @Test(arguments: cases)
  func problem(_ marked: String, _ location: String, _ message: String) async throws {
    let source = MarkedText(marked)
    let problems = try await Self.problems(source.text)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.location == location)
    #expect(problems.first?.message.contains(message) == true, "\(problems.first?.message ?? "none")")
    #expect(problems.first?.offset == source.offset)
  }

  @Test func allProblemsAtOnceInOrder() async throws {
    let problems = try await Self.problems(
      """
      workspace: 1
      projects: [{id: 7}]
      agents: [{name: 1, inbound: maybe, project: 7}, {name: Desk, project: 9}, {name: Phone, project: 7}]
      evaluators:
      - {name: A, project: 7, personality: 5}
      - {name: B, agent: Phone, folder: .A, instructions: Ask}
      """)
    #expect(
      problems.map(\.location) == [
        "projects[0]", "agents[0].inbound", "agents[1].project", "evaluators[0]", "evaluators[0].personality",
        "evaluators[1].folder",
      ])
  }

  @Test func jsonHasPlacesToo() async throws {
    let source = MarkedText(#"{"workspace": 1, "projects": [{"name": "é", «"name"»: "b"}, {"id": 1, "name": 5}]}"#)
    let problems = try await Self.problems(source.text, name: "file.json")
    #expect(problems.map(\.location) == ["projects[0].name", "projects[1].name"])
    #expect(problems.first?.offset == source.offset)
    let broken = MarkedText(#"{"workspace": 1«»"#)
    #expect(try await Self.problems(broken.text, name: "file.json").first?.offset == broken.offset)
  }
}
