import Evaluation
import NIOHTTP1
import Testing

@testable import Engine

@Suite("OpenAI connection", .timeLimit(.minutes(1)))
struct ModelAgentTests {
  private static let clinic: Connection.Completions = {
    var agent = Connection.Completions(url: "", model: "desk")
    agent.system = "You are the front desk of {{name}}."
    agent.options = ["temperature": 0]
    agent.tools = [
      Connection.Tool(
        name: "book", description: "Books", parameters: ["type": "object"], result: ["status": "booked"]),
      Connection.Tool(name: "cancel"),
    ]
    return agent
  }()

  @Test("talks to a real server, and records the calls with the results that are given for them")
  func calls() async throws {
    let server = try await ModelServer.answering(
      ("desk", "booked", ["content": "It is booked"]),
      ("desk", "Friday", ["tool_calls": [["name": "book", "arguments": ["day": "Friday"]]]]),
      ("desk", "", ["content": "How can I help?"]))
    var agent = Self.clinic
    agent.url = server.url
    let line = try await Line.http(.openai(agent))
    try await line.say("Hi")
    guard case .metadata(let first)? = try await line.next() else {
      Issue.record("the usage is missing")
      return
    }
    #expect(first["agent_usage"]?["requests"] == 1)
    #expect(try await line.words() == "How can I help?")
    try await line.say("On Friday")
    guard case .functionCall(let call)? = try await line.next(),
      case .functionResult(let result)? = try await line.next()
    else {
      Issue.record("the call is missing")
      return
    }
    #expect(call["name"] == "book" && call["id"] == result["id"])
    #expect(try call["arguments"]?.string.map { try JSONParser.parse($0).value } == ["day": "Friday"])
    #expect(result["result"] == ["status": "booked"])
    var words: AgentFrame.Content?
    var usage: JSONObject = [:]
    while words == nil {
      switch try await line.next() {
      case .metadata(let noted)?: usage = noted
      case let other: words = other
      }
    }
    #expect(words == .said("It is booked", endsCall: false))
    #expect(usage["agent_usage"]?["requests"] == 3)
    #expect(usage["agent_usage"]?["prompt_tokens"]?.integer ?? 0 > 0)
    await line.close()
    await server.stop()
  }

  @Test("sends the whole conversation, the functions and the options each time")
  func request() async throws {
    let completion = #"{"choices":[{"message":{"role":"assistant","content":"Yes?"}}]}"#
    let server = try await FakePost.saying(completion, completion)
    var agent = Self.clinic
    agent.url = server.url + "/"
    agent.greeting = "Good morning, {{name}}"
    agent.headers = [.init("Authorization", "Bearer secret")]
    let line = try await Line.http(.openai(agent))
    #expect(try await line.words() == "Good morning, Ann Lee")
    #expect(server.requests.isEmpty)
    try await line.say("Hi")
    for _ in 1...2 { _ = try await line.next() }
    try await line.say("Still me")
    for _ in 1...2 { _ = try await line.next() }
    try await line.say("Bye", endsCall: true)
    await line.close()
    let request = try #require(server.requests.last)
    #expect(request.head.uri == "/v1/chat/completions" && request.head.headers["Authorization"] == ["Bearer secret"])
    let body = try JSONParser.parse(request.body).value
    #expect(body["model"] == "desk" && body["temperature"] == 0)
    let messages = body["messages"]?.array ?? []
    #expect(
      messages.map { "\($0["role"]?.string ?? ""): \($0["content"]?.string ?? "")" } == [
        "system: You are the front desk of Ann Lee.", "assistant: Good morning, Ann Lee", "user: Hi",
        "assistant: Yes?", "user: Still me",
      ])
    #expect(
      body["tools"]?.array?.first == [
        "type": "function", "function": ["name": "book", "description": "Books", "parameters": ["type": "object"]],
      ])
    #expect(server.requests.count == 2)
    try await server.stop()
  }

  @Test("tells the model that a function failed where no result is given, and ends what never comes to words")
  func errors() async throws {
    @Sendable func calling(_ name: String) -> String {
      #"{"choices":[{"message":{"tool_calls":[{"id":"c","function":{"name":"\#(name)","arguments":"{}"}}]}}]}"#
    }
    let server = try await FakePost.start { number, _ in .text(calling(number == 0 ? "cancel" : "fly")) }
    var agent = Self.clinic
    agent.url = server.url
    let line = try await Line.http(.openai(agent))
    try await line.say("Cancel it")
    var results: [JSONValue] = []
    await #expect(throws: ConnectionFault.broken("the model called functions more than 10 times in one turn")) {
      while let content = try await line.next() {
        if case .functionResult(let result) = content, let value = result["result"] { results.append(value) }
      }
    }
    #expect(results.count == 11)
    #expect(results.first == ["error": "no result is given for 'cancel'"])
    #expect(results.last == ["error": "there is no function 'fly'"])
    await line.close()
    try await server.stop()
  }

  @Test("tells what is no completion", arguments: ["{}", #"{"error":{"message":"no"}}"#, #"{"choices":[]}"#, "hello"])
  func malformed(_ body: String) async throws {
    let server = try await FakePost.saying(body)
    var agent = Self.clinic
    agent.url = server.url
    let line = try await Line.http(.openai(agent))
    try await line.say("Hi")
    await #expect(throws: ConnectionFault.malformed(body)) { try await line.next() }
    await line.close()
    try await server.stop()
  }
}
