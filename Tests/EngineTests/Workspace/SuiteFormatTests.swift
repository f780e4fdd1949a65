import Evaluation
import Testing

@testable import Engine

/// The public test-suite format: what it takes, what it refuses, and what becomes of it.
struct SuiteFormatTests {
  private static let clinic = """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    agents: [{id: 42, name: Desk, project: 7, assistant_id: asst_1}]
    personalities: [{id: 5, name: Calm, prompt: Be calm, language: de}]
    test_profiles: [{id: 6, name: Bob}]
    """

  private static func suite(_ scenario: String, defaults: String = "{}") -> String {
    #"{"version": "1", "defaults": \#(defaults), "scenarios": [\#(scenario)]}"#
  }

  private static func workspace(_ scratch: ScratchWorkspace) async throws -> Workspace {
    let workspace = try await scratch.open()
    try await workspace.importText(clinic)
    return workspace
  }

  /// One for all that is refused.
  private static let refusing = Task {
    let scratch = try ScratchWorkspace()
    return (scratch: scratch, workspace: try await workspace(scratch))
  }

  private static func problems(_ text: String) async throws -> [FileProblem] {
    do {
      try await refusing.value.workspace.importText(text, name: "suite.json")
      return []
    } catch BackendError.badFile(let problems) {
      return problems
    }
  }

  private static let voice = #""voice_model": "sonic-3.5", "voice_id": "v", "background_noise": "off""#
  private static let actions = #"""
    {"role": "r", "conditions": [{"id": 0, "condition": "FIRST_MESSAGE", "action": "", "fixed_message": true}]}
    """#

  @Test(arguments: [
    #"{"name": "A", "instructions": "Ask"}"#,
    #"{"name": "A", "instructions": "Ask", "type": "real_world_smart", "frequency": 3, "max_duration": 5000}"#,
    #"{"name": "A", "type": "conditional_actions", "language": "en", "conditional_actions": \#(actions)}"#,
    #"{"name": "A", "instructions": "Ask", "metrics": [12, "empathy_1"], "tags": ["a"], "tools": ["dtmf", "call_hold"]}"#,
    #"{"name": "A", "instructions": "Ask", "personality": 5, "test_profile": 6}"#,
    #"{"name": "A", "instructions": "Ask", "personality": {"base": 5, "speed": 1.2}, "test_profile": {"name": "x"}}"#,
    #"{"name": "A", "instructions": "", "personality": {"prompt": "p", "language": "en", \#(voice)}}"#,
    #"{"name": "A", "instructions": "Ask", "key": "k", "first_message": "Hi", "expected_outcome": "Booked"}"#,
  ])
  func valid(_ scenario: String) async throws {
    #expect(try await Self.problems(Self.suite(scenario)) == [])
  }

  @Test(arguments: [
    (#"«{"instructions": "Ask"}»"#, "", "'name' is missing"),
    (#"«{"name": "A"}»"#, "", "'instructions' is missing"),
    (#"{"name": «null», "instructions": "x"}"#, ".name", "expected text, found nothing"),
    (#"{"name": «"\#(String(repeating: "é", count: 81))"», "instructions": "x"}"#, ".name", "has 81 characters, 80"),
    (#"{"name": "A", "instructions": «5»}"#, ".instructions", "expected text, found a number"),
    (#"{"name": "A", "instructions": "x", «"agent_id"»: 5}"#, ".agent_id", "unknown member 'agent_id'"),
    (#"{"name": "A", "instructions": "x", «"checks"»: []}"#, ".checks", "unknown member 'checks'"),
    (#"{"name": "A", "instructions": "x", "type": «"other"»}"#, ".type", "'other' is none of"),
    (#"«{"name": "A", "type": "conditional_actions", "language": "en"}»"#, "", "'conditional_actions' is missing"),
    (
      #"«{"name": "A", "type": "conditional_actions", "conditional_actions": \#(actions)}»"#, "",
      "'language' is missing"
    ),
    (#"{"name": "A", "instructions": "x", "frequency": «0»}"#, ".frequency", "must be 1 or more"),
    (#"{"name": "A", "instructions": "x", "max_duration": «"10m"»}"#, ".max_duration", "expected a whole number"),
    (#"{"name": "A", "instructions": "x", "language": «"tlh"»}"#, ".language", "'tlh' is none of"),
    (#"{"name": "A", "instructions": "x", "metrics": [«0»]}"#, ".metrics[0]", "must be 1 or more"),
    (#"{"name": "A", "instructions": "x", "metrics": [«"A-B"»]}"#, ".metrics[0]", "'A-B' is no metric"),
    (#"{"name": "A", "instructions": "x", "tags": [«5»]}"#, ".tags[0]", "expected text, found a number"),
    (#"{"name": "A", "instructions": "x", "tools": [«"TOOL_DTMF"»]}"#, ".tools[0]", "'TOOL_DTMF' is none of"),
    (#"{"name": "A", "instructions": "x", "personality": «"Calm"»}"#, ".personality", "expected an object"),
    (#"{"name": "A", "instructions": "x", "personality": «9»}"#, ".personality", "no personality has the id 9"),
    (
      #"{"name": "A", "instructions": "x", "personality": {"base": «9»}}"#, ".personality.base",
      "no personality has the"
    ),
    (
      #"{"name": "A", "instructions": "x", "personality": «{"prompt": "p", "language": "en", "voice_id": "v", "background_noise": "off"}»}"#,
      ".personality", "'voice_model' is missing"
    ),
    (
      #"{"name": "A", "instructions": "x", "personality": {"base": 5, "speed": «2»}}"#, ".personality.speed",
      "0.8 to 1.2"
    ),
    (
      #"{"name": "A", "instructions": "x", "personality": {"base": 5, «"interruption_level"»: 1}}"#,
      ".personality.interruption_level", "unknown member"
    ),
    (
      #"{"name": "A", "instructions": "x", "key": «"\#(String(repeating: "k", count: 129))"»}"#, ".key",
      "128 are allowed"
    ),
    (#"{"name": "A", "instructions": "x", "tags": [«"\#(String(repeating: "t", count: 65))"»]}"#, ".tags[0]", "64 are"),
    (
      #"{"name": "A", "instructions": "x", "tags": «[\#(Array(repeating: "\"t\"", count: 33).joined(separator: ","))]»}"#,
      ".tags", "32 are allowed"
    ),
    (
      #"{"name": "A", "instructions": "x", "tools": «[\#(Array(repeating: "\"dtmf\"", count: 17).joined(separator: ","))]»}"#,
      ".tools", "16 are allowed"
    ),
    (
      #"{"name": "A", "instructions": "x", "metrics": «[\#(Array(repeating: "1", count: 65).joined(separator: ","))]»}"#,
      ".metrics", "64 are allowed"
    ),
    (
      #"{"name": "A", "instructions": "x", "personality": {"base": 5, "background_noise": «"rain"»}}"#,
      ".personality.background_noise", "'rain' is none of off, office"
    ),
    (
      #"{"name": "A", "instructions": "x", "personality": {"base": 5, "voice_model": «"mine"»}}"#,
      ".personality.voice_model", "'mine' is none of"
    ),
    (
      #"{"name": "A", "instructions": "x", "personality": {"base": 5, "provider": «"other"»}}"#,
      ".personality.provider", "'other' is none of"
    ),
    (#"{"name": "A", "instructions": "x", "test_profile": «{}»}"#, ".test_profile", "must have agent_variables"),
    (#"{"name": "A", "instructions": "x", "test_profile": «9»}"#, ".test_profile", "no test profile has the id 9"),
  ])
  func invalid(_ marked: String, _ location: String, _ message: String) async throws {
    let source = MarkedText(Self.suite(marked))
    let problems = try await Self.problems(source.text)
    #expect(problems.map(\.location) == ["scenarios[0]" + location], "\(problems)")
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
    #expect(problems.first?.offset == source.offset)
  }

  @Test(arguments: [
    (#"«{"version": "1"}»"#, "", "'scenarios' is missing"), (#"«{"scenarios": []}»"#, "", "'version' is missing"),
    (#"{"version": «1», "scenarios": []}"#, "version", "expected text, found a number"),
    (#"{"version": «"2"», "scenarios": []}"#, "version", "this evsh reads version"),
    (#"{"version": "1", "scenarios": «[]»}"#, "scenarios", "must not be empty"),
    (#"{"version": "1", «"agent_id"»: 4, "scenarios": [{"name": "A", "instructions": "x"}]}"#, "agent_id", "unknown"),
    (
      #"{"version": "1", "suite": {«"id"»: 4}, "scenarios": [{"name": "A", "instructions": "x"}]}"#, "suite.id",
      "unknown"
    ),
    (
      #"{"version": "1", "defaults": {"concurrency_limit": «0»}, "scenarios": [{"name": "A", "instructions": "x"}]}"#,
      "defaults.concurrency_limit", "must be 1 or more"
    ),
    (
      #"{"version": "1", "defaults": {"language": «"xx"»}, "scenarios": [{"name": "A", "instructions": "x"}, {"name": "B", "instructions": "x"}]}"#,
      "defaults.language", "'xx' is none of"
    ),
    (
      #"{"version": "1", "scenarios": [{"name": "A B", "instructions": "x"}, {"name": «"a  b!"», "instructions": "x"}]}"#,
      "scenarios[1].name", "this evaluator is described twice"
    ),
  ])
  func invalidTop(_ marked: String, _ location: String, _ message: String) async throws {
    let source = MarkedText(marked)
    let problems = try await Self.problems(source.text)
    #expect(problems.contains { $0.location == location && $0.message.contains(message) && $0.offset == source.offset })
  }

  @Test func sizes() async throws {
    let scenario = #"{"name": "A", "instructions": "x"}"#
    let many = Array(repeating: scenario, count: 201).joined(separator: ",")
    #expect(try await Self.problems(Self.suite(many)).contains { $0.message == "has 201 items, 200 are allowed" })
    let long = Self.suite(#"{"name": "A", "instructions": "\#(String(repeating: "x", count: 1 << 20))"}"#)
    #expect(try await Self.problems(long).map(\.message) == ["the test suite is larger than 1 MB"])
  }

  @Test func defaultsAreMerged() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await Self.workspace(scratch)
    let defaults = #"""
      {"frequency": 2, "language": "fr", "max_duration": 60, "metrics": ["a", "b"], "personality": {"base": 5, "name": "Calmer"},
       "tags": ["nightly"], "test_profile": {"caller_variables": {"name": "Ann"}, "agent_variables": {"X-A": 1}}}
      """#
    let own = #"""
      {"name": "Own", "instructions": "x", "frequency": 1, "language": "en", "max_duration": 30, "metrics": ["b", 3],
       "personality": 5, "tags": ["smoke"], "test_profile": 6}
      """#
    let summary = try await workspace.importText(
      Self.suite(#"{"name": "Théâtre & Co", "instructions": "x"}, \#(own)"#, defaults: defaults), name: "s.json")
    #expect(summary.digest == ["personality +1 ~0 =0", "test profile +1 ~0 =0", "evaluator +2 ~0 =0"])
    let evaluators = try await workspace.evaluators(ListFilter())
    let (first, second) = (evaluators[0], evaluators[1])
    #expect(first.key == "théâtre-co" && first.project == 7 && first.agent == 42 && first.frequency == 2)
    #expect(first.metrics == ["a", "b"] && first.tags == ["nightly"] && first.maxDuration == .seconds(60))
    #expect(second.metrics == ["a", "b", "3"] && second.tags == ["smoke"] && second.maxDuration == .seconds(30))
    #expect(second.personality == 5 && second.profile == 6 && second.language == "en" && second.frequency == 1)
    let personality = try await workspace.personalities(ListFilter()).last
    #expect(personality?.id == first.personality && personality?.name == "Calmer")
    #expect(personality?.prompt == "Be calm" && personality?.language == "de" && personality?.project == 7)
    let profile = try await workspace.profiles(ListFilter()).last
    #expect(profile?.id == first.profile && profile?.callerVariables == ["name": "Ann"])
    #expect(profile?.agentVariables == ["X-A": 1])
  }

  @Test func importedAgainItFindsItsEvaluators() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await Self.workspace(scratch)
    let text = Self.suite(#"{"name": "A", "instructions": "x", "personality": {"base": 5}}"#)
    let first = try await workspace.importText(text, name: "s.json")
    #expect(
      try await workspace.importText(text, name: "s.json").digest == ["personality +0 ~0 =1", "evaluator +0 ~0 =1"])
    let changed = try await workspace.importText(
      Self.suite(#"{"name": "Another", "key": "a", "instructions": "y", "personality": {"base": 5}}"#), name: "s.json")
    #expect(changed.evaluators == first.evaluators)
    #expect(changed.digest.last == "evaluator +0 ~1 =0")
  }

  @Test func whatASuiteCantSayStays() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await Self.workspace(scratch)
    try await workspace.importText(
      "workspace: 1\nevaluators: [{key: a, name: A, agent: 42, folder: F, instructions: x, checks: [{says: hello}]}]")
    try await workspace.importText(Self.suite(#"{"name": "A", "instructions": "y"}"#), name: "s.json")
    let evaluator = try #require(try await workspace.evaluators(ListFilter()).first)
    #expect(evaluator.instructions == "y" && evaluator.folder == "F" && evaluator.checks == [.says("hello")])
  }

  @Test func aSuiteNeedsAnAgent() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let text = Self.suite(#"{"name": "A", "instructions": "x"}"#)
    func refusal(_ change: (inout RunRequest) -> Void) async throws -> BackendError? {
      var request = RunRequest()
      change(&request)
      do {
        try await workspace.importText(text, name: "s.json", into: request)
        return nil
      } catch {
        return error
      }
    }
    guard case .refused(let none) = try await refusal({ _ in }) else { throw Missing() }
    #expect(none.map(\.mend) == ["agent ID"] && none.map(\.field) == [.agent])
    try await workspace.importText(Self.clinic)
    try await workspace.importText("workspace: 1\nagents: [{id: 43, name: Other, project: 7}]")
    guard case .refused(let several) = try await refusal({ _ in }) else { throw Missing() }
    #expect(several.map(\.mend) == ["agent ID"])
    #expect(try await refusal { $0.agent = 99 } == .unknown(.init(kind: "agent", name: "99")))
    #expect(try await refusal { $0.assistant = "x" } == .unknown(.init(kind: "assistant", name: "x")))
    guard case .refused(let wrong) = try await refusal({ ($0.agent, $0.project) = (42, 8) }) else { throw Missing() }
    #expect(wrong.map(\.mend) == ["project 7"])
    #expect(try await refusal { $0.assistant = "asst_1" } == nil)
    #expect(try await workspace.evaluators(ListFilter()).map(\.agent) == [42])
  }

  struct Missing: Error {}
}
