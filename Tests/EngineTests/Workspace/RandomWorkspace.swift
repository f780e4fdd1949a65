import Evaluation

/// Documents that are valid workspaces, and otherwise as odd as can be; the same for the same seed.
struct RandomWorkspace: RandomNumberGenerator {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

  mutating func next() -> UInt64 { generator.next() }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }
  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...(items.count - 1))] }

  /// Text with all that readers of YAML and JSON stumble over.
  mutating func text() -> String {
    let pieces = [
      "a", "Sales", " ", "\n", ": ", " #", "- ", "'", "\"", "\\", "*", "&", "{", "}", "[", "]", ",", "|", ">", "%", "@",
      "é", "日本", "\u{1F600}", "\t", "\r\n", "\u{85}", "\u{2028}", "\u{7F}", "~", "null", "true", "012", "1e3",
      "<endcall/>",
      "{{test_profile.name}}", "  ", "--- ", "...", "?", "!", "\u{301}",
    ]
    return (0..<number(1...8)).map { _ in pick(pieces) }.joined()
  }

  private mutating func words() -> String { "w" + text() }

  /// Any JSON value; decimals aren't whole, since those are written without a fraction.
  mutating func value(depth: Int) -> JSONValue {
    switch number(0...(depth == 0 ? 4 : 6)) {
    case 0: return .null
    case 1: return .bool(chance(50))
    case 2: return .integer(number(-5...1_000_000))
    case 3: return .number(Double(number(0...1000)) + 0.25)
    case 4: return .string(text())
    case 5: return .array((0..<number(0...3)).map { _ in value(depth: depth - 1) })
    default: return .object(object(depth: depth - 1))
    }
  }

  private mutating func object(depth: Int) -> JSONObject {
    JSONObject((0..<number(0...3)).map { _ in (text(), value(depth: depth)) })
  }

  mutating func document() -> JSONValue {
    [
      "workspace": 1, "projects": [project(1), project(2)],
      "phone_numbers": ["+14155550100"], "agents": [agent(1, project: 1), agent(2, project: 2)],
      "personalities": .array((1...3).map { personality($0) }), "test_profiles": .array((1...3).map { profile($0) }),
      "folders": [["path": "Empty.Inner", "project": 1]], "evaluators": .array((1...8).map { evaluator($0) }),
    ]
  }

  private mutating func project(_ id: Int) -> JSONValue {
    var project: JSONObject = ["id": .integer(id), "name": .string(words())]
    if chance(50) { project["webhook_url"] = "https://a.example/project?x=1" }
    if chance(50) { project["rubric"] = ["rules": .array((0..<number(0...3)).map { _ in rule() })] }
    return .object(project)
  }

  private mutating func rule() -> JSONValue {
    switch number(0...3) {
    case 0: ["metric": "tool_call_success", "op": "eq", "value": .bool(chance(50))]
    case 1: ["metric": .string(words()), "op": "gte", "value": .number(Double(number(0...9)) + 0.5)]
    case 2: ["metric": 12, "op": "in", "value": [.string(words()), .integer(number(0...9)), true]]
    default: ["metric": "Ended By", "op": "neq", "value": .string(words())]
    }
  }

  private mutating func agent(_ id: Int, project: Int) -> JSONValue {
    var agent: JSONObject = ["id": .integer(id), "name": .string(words()), "project": .integer(project)]
    if chance(50) { agent["inbound"] = .bool(chance(50)) }
    if chance(50) { agent["agent_speaks_first"] = .bool(chance(50)) }
    if chance(50) { agent["webhook_url"] = "http://a.example:8080/agent" }
    if chance(50) { agent["phone_number"] = "+14155550111" }
    let oneLine = String(text().filter { !$0.isNewline })
    let process: JSONObject = ["command": ["run", .string(text())], "environment": ["KEY": .string(oneLine)]]
    let websocket: JSONObject = ["url": "wss://a.example/b", "headers": ["X-Key": .string(oneLine)]]
    let http: JSONObject = [
      "url": "http://a.example", "greets": .bool(chance(50)), "headers": ["X-Key": .string(oneLine)],
    ]
    let openai: JSONObject = [
      "url": "https://a.example/v1", "model": "m", "greeting": "Hi", "headers": ["X-Key": .string(oneLine)],
      "options": ["temperature": .number(0.5)],
      "tools": [["name": "book", "parameters": ["type": "object"], "result": .string(text())], ["name": "cancel"]],
    ]
    var connection: JSONObject = [
      [
        "process": .object(process)
      ], ["websocket": .object(websocket)], ["http": .object(http)], ["openai": .object(openai)],
    ][number(0...3)]
    if chance(50) { connection["limits"] = ["first": "3s", "turn": .string("\(number(1...5000))ms"), "messages": 7] }
    if chance(80) { agent["connection"] = .object(connection) }
    return .object(agent)
  }

  private mutating func personality(_ id: Int) -> JSONValue {
    var personality: JSONObject = ["id": .integer(id), "name": .string(words())]
    if chance(50) { personality["prompt"] = .string(text()) }
    if chance(30) { personality["key"] = .string("k\(id)") }
    if chance(50) { personality["message_plan"] = ["idle_timeout_seconds": .number(Double(number(1...20)) + 0.5)] }
    return .object(personality)
  }

  private mutating func profile(_ id: Int) -> JSONValue {
    [
      "id": .integer(id), "name": .string(words()),
      "information": [
        "main_agent_variables": .object(object(depth: 2)), "testing_agent_variables": .object(object(depth: 2)),
      ],
    ]
  }

  private mutating func evaluator(_ id: Int) -> JSONValue {
    let project = number(1...2)
    var evaluator: JSONObject = [
      "id": .integer(id * 10), "name": .string("\(id) " + words()), "project": .integer(project),
    ]
    if chance(50) { evaluator["key"] = .string("key \(id) " + words()) }
    if chance(50) { evaluator["agent"] = .integer(project) }
    if chance(50) { evaluator["folder"] = .string(pick(["Sales", "Sales.Inbound", "S_les.In%", "日本.x"])) }
    if chance(50) { evaluator["personality"] = .integer(number(1...3)) }
    if chance(50) { evaluator["test_profile"] = .integer(number(1...3)) }
    if chance(50) { evaluator["tags"] = .array((0..<number(0...3)).map { _ in .string("t" + text()) }) }
    if chance(50) { evaluator["metrics"] = ["empathy", 12] }
    if chance(50) { evaluator["expected_outcome"] = .string(text()) }
    if chance(50) { evaluator["frequency"] = .integer(number(1...5)) }
    if chance(50) { evaluator["max_duration"] = .string("\(number(1000...9999))ms") }
    evaluator["checks"] = .array((0..<number(0...4)).map { _ in check() })
    if chance(50) { evaluator["conditional_actions"] = actions() } else { evaluator["instructions"] = .string(text()) }
    return .object(evaluator)
  }

  private mutating func functions() -> JSONValue {
    [
      [
        "name": "get_order", "type": "rest_api", "auto_run": .bool(chance(50)),
        "config": [
          "method": "POST", "url": .string("https://a.example/" + (chance(50) ? "{{test_profile.name}}" : "")),
          "headers": ["X-Key": "${env.KEY}"], "query_params": .object(object(depth: 1)), "body": value(depth: 2),
          "timeout_seconds": .integer(number(1...30)),
          "response_mapping": ["a": "$.b[0]", "c": ["path": "$['d e']", "default": value(depth: 1)]],
        ],
      ]
    ]
  }

  private mutating func actions() -> JSONValue {
    [
      "role": .string(text()), "functions": chance(50) ? functions() : [],
      "conditions": [
        ["id": 0, "condition": "FIRST_MESSAGE", "action": .string(chance(50) ? "" : text()), "fixed_message": true],
        ["id": 3, "condition": .string(words()), "action": .string(words()), "fixed_message": true],
        ["id": 5, "condition": 3, "action": .string("plain"), "type": "action_followup"],
      ],
    ]
  }

  private mutating func check() -> JSONValue {
    switch number(0...11) {
    case 0: ["says": .string(words())]
    case 1: ["never_matches": "[a-z]+\\d{2}"]
    case 2: ["calls": .string(words()), "arguments": .object(object(depth: 2))]
    case 3: ["ended_by": "caller"]
    case 4: ["max_turns": .integer(number(1...9))]
    case 5: [pick(CallOrder.allCases).rawValue: .array((0..<number(1...3)).map { _ in call() })]
    case 6: ["claims": .object(JSONObject((0..<number(1...3)).map { ("\($0) " + words(), .string(words())) }))]
    case 7: ["claims_matching": ["I have \\w+ed": .string(words())]]
    case 8: ["ended_reason": .array((0..<number(1...2)).map { _ in .string(pick(EndReason.all)) })]
    case 9: ["max_words": .integer(number(1...9))]
    case 10: ["max_repeats": .integer(number(0...9))]
    default: ["max_latency": .string("\(number(1...9000))ms")]
    }
  }

  private mutating func call() -> JSONValue {
    chance(50) ? .string(words()) : ["tool": .string(words()), "arguments": .object(object(depth: 2))]
  }
}
