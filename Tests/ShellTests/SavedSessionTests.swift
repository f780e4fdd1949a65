import Evaluation
import Language
import Testing

@testable import Shell

/// What `save` writes rebuilds the session: running it gives the same request, always.
@Suite struct SavedSessionTests {
  /// Names that the language would read as something else.
  private static let names = [
    "Sales.Inbound", "project", "agent", "all", "first", "x3", "&", "a b", "#1", "it's", "say \"hi\"", "$last", "{x}",
    "a;b", "é", "none", "tags", "==", "-", "evaluators",
  ]

  /// A workspace in which all of them are folders and tags.
  private static var workspace: String {
    let evaluators = names.enumerated().map { index, name in
      JSONValue.object([
        "id": .integer(1001 + index), "name": .string("Caller \(index)"), "folder": .string(name),
        "tags": [.string(name)], "instructions": "-",
      ])
    }
    let document: JSONObject = [
      "workspace": 1, "projects": [["id": 1376, "name": "Tests"]],
      "defaults": ["project": 1376, "agent": 42],
      "agents": [["id": 42, "name": "Agent", "project": 1376], ["id": 43, "name": "Other", "project": 1376]],
      "personalities": [["id": 123, "name": "One"], ["id": 456, "name": "Two"]],
      "test_profiles": [["id": 11, "name": "One"], ["id": 12, "name": "Two"]],
      "evaluators": .array(evaluators),
    ]
    return JSONValue.object(document).pretty
  }

  private static func session(_ generator: inout some RandomNumberGenerator) -> Session {
    var session = Session()
    func maybe<Value>(_ value: @autoclosure () -> Value) -> Value? { Bool.random(using: &generator) ? value() : nil }
    session.project = maybe(1376)
    session.agent = maybe([42, 43].randomElement(using: &generator) ?? 42)
    if session.agent == nil { session.assistant = maybe("asst_1 \"quoted\"") }
    let isReachable = session.project != nil || session.agent != nil
    switch Int.random(in: 0...4, using: &generator) {
    case 0: session.selection = .evaluators(Array((1001...1008).shuffled(using: &generator).prefix(3)))
    case 1 where isReachable: session.selection = .first(Int.random(in: 1...5, using: &generator))
    case 2 where isReachable: session.selection = .all
    case 3 where session.project != nil:
      session.selection = names.randomElement(using: &generator).map(Selection.folder)
    default: session.tags = Array(names.shuffled(using: &generator).prefix(2))
    }
    if case .evaluators = session.selection { session.tags = maybe([names[3], names[7]]) ?? [] }
    session.overrides.personalities = maybe([456, 123]) ?? []
    session.overrides.profiles = maybe([12]) ?? []
    session.overrides.outboundNumber = maybe("+14155550100")
    session.overrides.agentNumber = maybe("+4930123456")
    session.numbers = maybe(NumberMode.allCases.randomElement(using: &generator) ?? .same)
    session.channel = Channel.allCases.randomElement(using: &generator) ?? .auto
    session.concurrency = maybe(Int.random(in: 1...9, using: &generator))
    return session
  }

  @Test func runningItGivesTheSameRequest() async throws {
    try await Fixture.inFreshFolder { folder in
      let surroundings = TestSurroundings(folder: folder)
      try surroundings.write(Self.workspace, to: "workspace.json")
      #expect(await Self.session(after: "import workspace.json", surroundings) != nil)
      var generator = SplitMix(seed: 1)
      for _ in 0..<300 {
        let session = Self.session(&generator)
        let text = session.commands.map { $0 + "\n" }.joined()
        #expect(await Self.session(after: text, surroundings)?.request() == session.request(), "\(text)")
        // As few commands as there are things to say.
        #expect(Set(session.commands.map { $0.prefix { $0 != " " } }).count == session.commands.count, "\(text)")
      }
    }
  }

  /// What a script makes of an empty session; nil where it fails.
  private static func session(after text: String, _ surroundings: TestSurroundings) async -> Session? {
    let interpreter = Interpreter(table: .standard, surroundings: surroundings, front: Transcript())
    let script = interpreter.bind(Parser.parse(Source(name: "saved.evs", text: text)))
    guard !script.hasErrors, await interpreter.run(script, keepGoing: false) == .reachedEnd else { return nil }
    return interpreter.session
  }
}
