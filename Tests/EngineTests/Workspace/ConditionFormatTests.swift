import Evaluation
import Testing

@testable import Engine

/// What is wrong with conditional actions and checks, message by message, each at its place.
struct ConditionFormatTests {
  private static let first = "{id: 0, condition: FIRST_MESSAGE, action: Hi, fixed_message: true}"
  private static let head = """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    evaluators:
    - name: A
      project: 7

    """

  private static func problems(_ text: String) async throws -> (MarkedText, [FileProblem]) {
    let source = MarkedText(head + text)
    return (source, try await WorkspaceFormatTests.problems(source.text))
  }

  @Test(arguments: [
    ("«{id: 0, action: Hi, fixed_message: true}»", "", "'condition' is missing"),
    (
      "{id: «1», condition: FIRST_MESSAGE, action: Hi, fixed_message: true}", ".id",
      "the first condition's id must be 0"
    ),
    (
      "{id: 0, condition: «hello», action: Hi, fixed_message: true}", ".condition",
      "the first condition must be FIRST_M"
    ),
    (
      "{id: 0, condition: FIRST_MESSAGE, action: Hi, fixed_message: «false»}", ".fixed_message",
      "needs fixed_message: true"
    ),
    ("«{id: 0, condition: FIRST_MESSAGE, action: Hi}»", "", "the first condition needs fixed_message: true"),
    ("{id: 0, condition: FIRST_MESSAGE, action: Hi, fixed_message: true, «if»: x}", ".if", "unknown member 'if'"),
  ])
  func opening(_ condition: String, _ location: String, _ message: String) async throws {
    let (source, problems) = try await Self.problems("  conditional_actions: {role: r, conditions: [\(condition)]}")
    #expect(problems.first?.location == "evaluators[0].conditional_actions.conditions[0]" + location)
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
    #expect(problems.first?.offset == source.offset)
  }

  @Test(arguments: [
    ("{id: «0», condition: a, action: b}", ".id", "only the first id is 0"),
    ("{id: 1, condition: «FIRST_MESSAGE», action: b}", ".condition", "only the first condition is FIRST_MESSAGE"),
    ("{id: 1, condition: «' '», action: b}", ".condition", "must not be blank"),
    ("«{id: 1, condition: a}»", "", "'action' is missing"),
    ("{id: 1, condition: a, action: «''»}", ".action", "must not be empty"),
    ("{id: 1, condition: a, action: b, type: «other»}", ".type", "'other' is none of standard, action_followup"),
    ("{id: 1, condition: «a», action: b, type: action_followup}", ".condition", "is the id of another condition"),
    ("{id: 1, condition: 0, action: b, type: «standard»}", ".type", "needs the type action_followup"),
    ("{id: 1, condition: «5», action: b}", ".condition", "no condition has the id 5"),
    ("{id: 1, condition: «1», action: b}", ".condition", "follows itself"),
    ("{id: 1, condition: a, action: b, match: «{}»}", ".match", "must have exactly one of all, any"),
    ("{id: 1, condition: a, action: b, match: {regex: «'a('»}}", ".match.regex", "can't be compiled"),
    ("{id: 1, condition: a, action: b, match: {wildcard: «'* *'»}}", ".match.wildcard", "must have words beside '*'"),
    ("{id: 1, condition: a, action: b, match: {dtmf: «'1x'»}}", ".match.dtmf", "'1x' has other keys than"),
    ("{id: 1, condition: a, action: b, match: {any: «[]»}}", ".match.any", "must not be empty"),
    ("{id: 1, condition: a, action: b, match: {tool: «{}»}}", ".match.tool", "'name' is missing"),
    ("{id: 1, condition: 0, action: b, match: «{contains: x}»}", ".match", "goes with a condition on what the agent"),
    ("{id: 1, condition: a, action: «'x<endcall/>'»}", ".action", "<endcall> needs fixed_message: true"),
    ("{id: 1, condition: a, action: «'<silence time=\"2s\"/>'»}", ".action", "<silence> needs fixed_message: true"),
  ])
  func condition(_ condition: String, _ location: String, _ message: String) async throws {
    let (source, problems) = try await Self.problems(
      "  conditional_actions: {role: r, conditions: [\(Self.first), \(condition)]}")
    #expect(problems.map(\.location) == ["evaluators[0].conditional_actions.conditions[1]" + location])
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
    #expect(problems.first?.offset == source.offset)
  }

  @Test(arguments: [
    ("«{type: rest_api, config: {method: GET, url: 'https://a.example'}}»", "", "'name' is missing"),
    ("«{name: f, config: {method: GET, url: 'https://a.example'}}»", "", "'type' is missing"),
    ("«{name: f, type: rest_api}»", "", "'config' is missing"),
    (
      "{name: «'get order'», type: rest_api, config: {method: GET, url: u}}", ".name",
      "is no name of a function: 1 to 64"
    ),
    ("{name: f, type: «graphql», config: {method: GET, url: u}}", ".type", "'graphql' is none of rest_api"),
    ("{name: f, type: rest_api, auto_run: «1», config: {method: GET, url: u}}", ".auto_run", "expected true or false"),
    ("{name: f, type: rest_api, «run»: 1, config: {method: GET, url: u}}", ".run", "unknown member 'run'"),
    ("{name: f, type: rest_api, config: «{method: GET}»}", ".config", "'url' is missing"),
    ("{name: f, type: rest_api, config: «{url: u}»}", ".config", "'method' is missing"),
    ("{name: f, type: rest_api, config: {method: «PUT», url: u}}", ".config.method", "'PUT' is none of GET, POST"),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, body: «{}»}}", ".config.body",
      "goes with the method POST"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, timeout_seconds: «31»}}", ".config.timeout_seconds",
      "must be from 1 to 30"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, timeout_seconds: «0»}}", ".config.timeout_seconds",
      "must be from 1 to 30"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, headers: {«'a b'»: c}}}", ".config.headers.a b",
      "is no name of a header"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, response_mapping: {«'a.b'»: $.c}}}",
      ".config.response_mapping.a.b", "is no name of an output"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, response_mapping: {a: «'$.b[*]'»}}}",
      ".config.response_mapping.a", "no wildcards"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, response_mapping: {a: «{default: 1}»}}}",
      ".config.response_mapping.a", "'path' is missing"
    ),
    (
      "{name: f, type: rest_api, config: {method: GET, url: u, response_mapping: {a: {path: «b»}}}}",
      ".config.response_mapping.a.path", "must begin with $"
    ),
  ])
  func function(_ function: String, _ location: String, _ message: String) async throws {
    let (source, problems) = try await Self.problems(
      "  conditional_actions: {role: r, conditions: [\(Self.first)], functions: [\(function)]}")
    #expect(problems.map(\.location) == ["evaluators[0].conditional_actions.functions[0]" + location])
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
    #expect(problems.first?.offset == source.offset)
  }

  @Test func aFunctionsNameIsGivenOnce() async throws {
    let function = "{name: f, type: rest_api, config: {method: GET, url: 'https://a.example'}}"
    let (_, problems) = try await Self.problems(
      "  conditional_actions: {role: r, conditions: [\(Self.first)], functions: [\(function), \(function)]}")
    #expect(problems.map(\.message) == ["the function 'f' is given twice"])
    #expect(problems.map(\.location) == ["evaluators[0].conditional_actions.functions[1].name"])
  }

  @Test func conditionalActionsMayStandInInstructionsAsJSON() async throws {
    let json =
      #"{"role": "r", "conditions": [{"id": 0, "condition": "FIRST_MESSAGE", "action": "Hi", "fixed_message": true}]}"#
    let (_, none) = try await Self.problems("  scenario_type: conditional_actions\n  instructions: '\(json)'")
    #expect(none.isEmpty, "\(none)")
    let (source, problems) = try await Self.problems(
      "  scenario_type: conditional_actions\n  instructions: «'{\"role\": \"r\", \"conditions\": []}'»")
    #expect(problems.map(\.location) == ["evaluators[0].instructions.conditions"])
    #expect(problems.map(\.message) == ["must not be empty"])
    #expect(problems.first?.offset == source.offset)
    let (_, both) = try await Self.problems(
      "  instructions: x\n  conditional_actions: {role: r, conditions: [\(Self.first)]}\n  scenario_type: instruction")
    #expect(both.isEmpty, "\(both)")
  }

  @Test func repeatsAndRings() async throws {
    let (_, repeats) = try await Self.problems(
      "  conditional_actions: {role: r, conditions: [\(Self.first), {id: 1, condition: a, action: b}, "
        + "{id: 1, condition: c, action: d}]}")
    #expect(repeats.map(\.message) == ["the id 1 is given twice"])
    let (_, rings) = try await Self.problems(
      "  conditional_actions: {role: r, conditions: [\(Self.first), {id: 1, condition: 2, action: b}, "
        + "{id: 2, condition: 3, action: d}, {id: 3, condition: 2, action: d}]}")
    #expect(rings.map(\.location).map { $0.suffix(23) } == ["conditions[2].condition", "conditions[3].condition"])
  }

  @Test(arguments: [
    ("«{}»", "", "must have exactly one of says"), ("«{says: a, calls: b}»", "", "must have exactly one of"),
    ("{«said»: a}", ".said", "unknown member 'said'"), ("{says: «''»}", ".says", "must not be empty"),
    ("{says: a, arguments: «{}»}", ".arguments", "arguments go with 'calls'"),
    ("{calls: a, arguments: «[]»}", ".arguments", "expected an object, found a list"),
    ("{matches: «'a('»}", ".matches", "the regular expression can't be compiled"),
    ("{never_matches: «'[z-a]'»}", ".never_matches", "the regular expression can't be compiled"),
    ("{ended_by: «nobody»}", ".ended_by", "'nobody' is none of agent, caller"),
    ("{max_turns: «0»}", ".max_turns", "must be from 1 to"),
    ("{max_latency: «soon»}", ".max_latency", "'soon' is no duration"),
  ])
  func check(_ check: String, _ location: String, _ message: String) async throws {
    let (source, problems) = try await Self.problems("  instructions: x\n  checks: [\(check)]")
    #expect(problems.first?.location == "evaluators[0].checks[0]" + location)
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
    #expect(problems.first?.offset == source.offset)
  }

  @Test func deepPatternsAreRefused() async throws {
    let pattern = String(repeating: "(", count: 900) + String(repeating: ")", count: 900)
    let (_, problems) = try await Self.problems("  instructions: x\n  checks: [{matches: '\(pattern)'}]")
    #expect(problems.map(\.message) == ["the regular expression has more than 100 groups"])
  }
}
