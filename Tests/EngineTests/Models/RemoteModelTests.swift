import Evaluation
import NIOHTTP1
import Testing

@testable import Engine

@Suite("Language model", .timeLimit(.minutes(1)))
struct RemoteModelTests {
  private static func completion(_ content: String) -> String {
    let message: JSONValue = ["role": "assistant", "content": .string(content)]
    let usage: JSONValue = ["prompt_tokens": 7, "completion_tokens": 2]
    return JSONValue.object(["choices": [["message": message]], "usage": usage]).compact
  }

  private static func model(
    _ server: FakePost, key: String? = nil, time: any Timekeeper = Line.time, cache: AnswerCache = AnswerCache()
  ) -> RemoteModel {
    RemoteModel(LanguageModel(url: server.url, name: "parrot"), key: key, cache: cache, timekeeper: time)
  }

  @Test("asks with temperature 0, a seed, for JSON, and with the key")
  func request() async throws {
    let server = try await FakePost.saying(Self.completion("Hi"))
    let answer = try await Self.model(server, key: "sk-secret").answer([.user("Hello")], attempt: 2)
    #expect(answer == ModelAnswer(text: "Hi", usage: TokenUsage(prompt: 7, completion: 2, requests: 1)))
    let request = try #require(server.requests.first)
    #expect(request.head.uri == "/v1/chat/completions" && request.head.headers["Authorization"] == ["Bearer sk-secret"])
    #expect(
      try JSONParser.parse(request.body).value == [
        "model": "parrot", "messages": [["role": "user", "content": "Hello"]], "temperature": 0, "seed": 2,
        "response_format": ["type": "json_object"],
      ])
    try await server.stop()
  }

  @Test("a question is asked once, another attempt's is another")
  func cache() async throws {
    let server = try await FakePost.saying(Self.completion("one"), Self.completion("two"), Self.completion("three"))
    let model = Self.model(server)
    var texts: [String] = []
    var usage = TokenUsage()
    for (words, attempt) in [("Hello", 1), ("Hello", 1), ("Hello", 2), ("Bye", 1), ("Hello", 2)] {
      let answer = try await model.answer([.user(words)], attempt: attempt)
      texts.append(answer.text)
      usage = usage + answer.usage
    }
    #expect(texts == ["one", "one", "two", "three", "two"])
    #expect(usage == TokenUsage(prompt: 21, completion: 6, requests: 3))
    try await server.stop()
  }

  @Test("leaves out what the endpoint refuses by name, from then on")
  func plainer() async throws {
    let server = try await FakePost.start { _, request in
      request.body.contains("response_format")
        ? .init(status: .badRequest, body: #"{"error":"response_format is not supported"}"#)
        : .text(Self.completion("Hi"))
    }
    let model = Self.model(server)
    for words in ["a", "b"] { #expect(try await model.answer([.user(words)], attempt: 1).text == "Hi") }
    #expect(server.bodies.map { $0.contains("response_format") } == [true, false, false])
    #expect(server.bodies.allSatisfy { $0.contains("temperature") })
    try await server.stop()
  }

  @Test("a busy server is asked again when it wants to be")
  func busy() async throws {
    let server = try await FakePost.start { number, _ in
      number == 0 ? .init(status: .tooManyRequests, headers: ["Retry-After": "7"]) : .text(Self.completion("Hi"))
    }
    let time = ManualTimekeeper()
    let model = Self.model(server, time: time)
    let answer = Task { try await model.answer([.user("Hello")], attempt: 1).text }
    await time.waiting(until: .seconds(7))
    #expect(server.requests.count == 1)
    time.advance(by: .seconds(7))
    #expect(try await answer.value == "Hi")
    try await server.stop()
  }

  @Test("gives up after three failures, and doesn't ask again where that changes nothing")
  func failing() async throws {
    let broken = try await FakePost.start { _, _ in .init(status: .serviceUnavailable, body: "later") }
    let time = ManualTimekeeper()
    let model = Self.model(broken, time: time)
    let answer = Task { try await model.answer([.user("Hello")], attempt: 1) }
    for rest in [1, 3] {
      await time.waiting(until: .seconds(rest))
      time.advance(by: .seconds(rest == 1 ? 1 : 2))
    }
    await #expect(throws: ModelFault("it answered with HTTP 503: 'later'")) { try await answer.value }
    #expect(broken.requests.count == 3)
    try await broken.stop()
    let strict = try await FakePost.start { _, _ in .init(status: .unauthorized, body: "no such key: sk-secret") }
    await #expect(throws: ModelFault("it answered with HTTP 401: 'no such key: ***'")) {
      try await Self.model(strict, key: "sk-secret").answer([.user("Hello")], attempt: 1)
    }
    #expect(strict.requests.count == 1)
    try await strict.stop()
  }

  @Test("its key is evsh's own, then the provider's")
  func key() {
    #expect(ModelKey.find(in: ["EVSH_MODEL_KEY": "a", "OPENAI_API_KEY": "b"]) == "a")
    #expect(ModelKey.find(in: ["EVSH_MODEL_KEY": "", "OPENAI_API_KEY": "b"]) == "b")
    #expect(ModelKey.find(in: [:]) == nil)
  }
}
