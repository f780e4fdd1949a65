import Evaluation
import NIOPosix
import Testing

@testable import Engine

/// Whole results whose caller, agent and judge are a real server's language models.
@Suite("Runs with language models", .timeLimit(.minutes(1)))
struct ModelRunTests {
  private static func workspace(_ url: String) -> String {
    """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    agents:
    - {id: 42, name: Desk, project: 7, connection: {openai: {url: "\(url)", model: desk, system: You are the desk.,
        tools: [{name: book, result: {status: booked}}]}}}
    evaluators:
    - {id: 1, name: Books, project: 7, agent: 42, instructions: Book a cleaning on Friday.,
        expected_outcome: The cleaning is booked., checks: [{calls: book}]}
    """
  }

  private static func server() async throws -> ModelServer {
    func says(_ words: String, done: Bool = false) -> JSONObject {
      ["content": .string(FakeModel.say(words, done: done))]
    }
    return try await ModelServer.answering(
      (
        "caller", "Expected outcome",
        ["content": #"{"verdict": "met", "quote": "Your cleaning is booked", "reason": "it is"}"#]
      ),
      ("caller", "is booked", says("Great, bye", done: true)), ("caller", "", says("A cleaning on Friday, please")),
      ("desk", "great, bye", ["content": "Goodbye!"]),
      ("desk", "\"status\":\"booked\"", ["content": "Your cleaning is booked."]),
      ("desk", "cleaning", ["tool_calls": [["name": "book", "arguments": ["day": "Friday"]]]]),
      ("desk", "", ["content": "How can I help?"]))
  }

  private static func engine(_ scratch: ScratchWorkspace, _ server: ModelServer) async throws -> EmbeddedEngine {
    let workspace = try await scratch.open()
    try await workspace.importText(Self.workspace(server.url))
    let group = MultiThreadedEventLoopGroup.singleton
    return try await EmbeddedEngine(workspace, timekeeper: Line.time) {
      Connectors.make(for: $0, group: group, timekeeper: Line.time)
    }
  }

  private static func request(_ server: ModelServer) -> RunRequest {
    var request = RunRequest()
    request.selection = .evaluators([1])
    request.model = LanguageModel(url: server.url, name: "caller")
    request.model?.price = LanguageModel.Price(input: 1_000_000, output: 0)
    return request
  }

  @Test("are held, judged and counted; run again they cost nothing")
  func holds() async throws {
    let server = try await Self.server()
    let scratch = try ScratchWorkspace()
    let engine = try await Self.engine(scratch, server)
    let first = try await engine.run(Self.request(server))
    let result = try await engine.follow(result: first.id, limit: nil) { _ in }
    let run = try await engine.retrieveRun(try #require(result.runs.first).id)
    #expect(run.verdict == Verdict(.passed))
    #expect(
      run.transcript.map { "\($0.role.rawValue): \($0.content)" } == [
        "Testing Agent: Hello", "Main Agent: How can I help?", "Testing Agent: A cleaning on Friday, please",
        "Function Call: ", "Function Call Result: ", "Main Agent: Your cleaning is booked.",
        "Testing Agent: Great, bye", "Main Agent: Goodbye!",
      ])
    #expect(run.usage.requests == 3 && run.usage.prompt > 0 && run.usage.completion > 0)
    #expect(run.json["model_usage"]?["requests"] == 3)
    #expect(run.usage.cost == Double(run.usage.prompt))
    // The request is kept with its model.
    let again = try await engine.rerun(first.id, onlyFailed: false)
    let repeated = try await engine.follow(result: again.id, limit: nil) { _ in }
    #expect(repeated.runs.first?.verdict == Verdict(.passed) && repeated.runs.first?.usage == TokenUsage())
    await server.stop()
  }

  @Test("can't be without one, and are planned with one")
  func plans() async throws {
    let server = try await Self.server()
    let scratch = try ScratchWorkspace()
    let engine = try await Self.engine(scratch, server)
    var request = Self.request(server)
    let entry = try #require(try await engine.plan(request).entries.first)
    #expect(entry.obstacles.isEmpty && entry.notes == ["the language model 'caller' plays the caller"])
    request.model = LanguageModel(url: "http://a:b/", name: "caller")
    #expect(
      try await engine.plan(request).entries.first?.obstacles
        == ["the address 'http://a:b/' has no port between 1 and 65535 after its ':'"])
    request.model = nil
    let refused = try await engine.plan(request)
    #expect(refused.entries.first?.obstacles.first?.contains("need a language model") == true)
    #expect(refused.problems.count == 1)
    await server.stop()
  }

  @Test("a model that isn't there is the infrastructure's fault")
  func missing() async throws {
    let server = try await Self.server()
    let scratch = try ScratchWorkspace()
    let engine = try await Self.engine(scratch, server)
    var request = Self.request(server)
    request.model = LanguageModel(url: "http://127.0.0.1:1/v1", name: "caller")
    let result = try await engine.run(request)
    let run = try await engine.follow(result: result.id, limit: nil) { _ in }.runs.first
    #expect(
      run?.verdict
        == Verdict(
          .failed, fault: .infrastructure,
          reasons: ["the caller's language model failed: it can't be reached: nothing listens at 127.0.0.1:1"]))
    await server.stop()
  }
}
