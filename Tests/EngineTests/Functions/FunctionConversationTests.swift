import Evaluation
import NIOHTTP1
import Synchronization
import Testing

@testable import Engine

/// Functions in whole conversations: when they are called, with what, and what becomes of what they gave.
@Suite(.timeLimit(.minutes(1))) struct FunctionConversationTests {
  private static let first = ConditionalActions.Condition.opening("Hi")

  private static func function(
    _ name: String, _ url: String, _ outputs: [CallerFunction.Output] = []
  ) -> CallerFunction {
    var function = CallerFunction(name: name, url: url)
    function.outputs = outputs
    return function
  }

  private static func agent(_ answers: [[FakeAgent.Act]] = [[.say("Your order?")], [.hangUp()]]) -> FakeAgent {
    FakeAgent(ManualTimekeeper(), answers: answers)
  }

  @Test func whatAFunctionGaveIsSaid() async throws {
    let server = try await FakePost.saying(#"{"order":{"items":["tea"],"no":4711,"eta":null}}"#)
    let order = Self.function(
      "get_order", server.url + "/orders/{{test_profile.order}}?x=1",
      [.init("item", path: "$.order.items[0]"), .init("no", path: "$.order.no"), .init("eta", path: "$.order.eta")])
    let record = try await Rehearsal(
      [
        Self.first,
        .on(
          1, "asks for your order", "{{function.get_order.item}}, {{function.get_order.no}}, {{function.get_order.eta}}"
        ),
      ], Self.agent(), functions: [order], profile: ["order": "a b/c"]
    ).hold()
    #expect(record.turns.map(\.content) == ["Hi", "Your order?", "tea, 4711, {{function.get_order.eta}}"])
    #expect(server.requests.map(\.head.uri) == ["/v1/orders/a%20b%2Fc?x=1"])
    #expect(server.requests.first?.head.method == .GET)
    #expect(record.turns.first?.why?.functions == ["get_order answered; eta is missing"])
    #expect(record.turns.first?.why?.text == "first message; get_order answered; eta is missing")
    try await server.stop()
  }

  @Test func aTagCallsAFunctionWhereItStands() async throws {
    let server = try await FakePost.saying(#"{"code":"A1"}"#, #"{"code":"B2"}"#)
    var code = Self.function("get_code", server.url, [.init("code", path: "$.code")])
    code.isAutomatic = false
    let agent = Self.agent([[.say("Your code?")], [.say("Your other code?")], [.hangUp()]])
    let say = #"It is <function name="get_code"/><spell>{{function.get_code.code}}</spell>"#
    let record = try await Rehearsal(
      [Self.first, .on(1, #"contains "your code""#, say), .on(2, #"contains "other code""#, say)], agent,
      functions: [code]
    ).hold()
    #expect(record.turns.map(\.content) == ["Hi", "Your code?", "It is A 1", "Your other code?", "It is B 2"])
    #expect(record.turns[0].why?.functions == [])
    #expect(record.turns[2].why?.functions == ["get_code answered"])
    try await server.stop()
  }

  @Test func laterFunctionsUseWhatEarlierOnesGave() async throws {
    let server = try await FakePost.saying(#"{"token":"s/3"}"#, #"["done"]"#)
    let login = Self.function("login", server.url + "/login", [.init("token", path: "$.token")])
    var book = Self.function("book", server.url + "/{{function.login.token}}", [.init("state", path: "$[0]")])
    book.method = .post
    book.headers = [.init("Authorization", "Bearer {{function.login.token}}"), .init("X-Key", "${env.KEY}")]
    book.query = ["day": "{{test_profile.day}}", "a b": 2]
    book.body = ["day": "{{test_profile.day}}", "with": ["{{function.login.token}}", 7, true]]
    let sender = FunctionSender(reach: .local) { $0 == "KEY" ? "k" : nil }
    let record = try await Rehearsal(
      [Self.first, .on(1, "asks for your order", "It is {{function.book.state}}")], Self.agent(),
      functions: [login, book], profile: ["day": "Fri & Sat"], sender: sender
    ).hold()
    #expect(record.turns.last?.content == "It is done")
    let request = try #require(server.requests.last)
    #expect(request.head.method == .POST)
    #expect(request.head.uri == "/v1/s%2F3?day=Fri%20%26%20Sat&a%20b=2")
    #expect(request.head.headers["Authorization"] == ["Bearer s/3"])
    #expect(request.head.headers["X-Key"] == ["k"])
    #expect(request.head.headers["Content-Type"] == ["application/json"])
    #expect(request.body == #"{"day":"Fri & Sat","with":["s/3",7,true]}"#)
    try await server.stop()
  }

  @Test func whatAServerGaveNamesNoVariable() async throws {
    let server = try await FakePost.saying(#"{"a":"${env.HOME}"}"#, "{}")
    let one = Self.function("one", server.url, [.init("a", path: "$.a")])
    var two = Self.function("two", server.url)
    two.headers = [.init("X-A", "{{function.one.a}}")]
    _ = try await Rehearsal([Self.first], Self.agent([[.hangUp()]]), functions: [one, two]).hold()
    #expect(server.requests.last?.head.headers["X-A"] == ["${env.HOME}"])
    try await server.stop()
  }

  @Test(arguments: [
    (FakePost.Answer(status: .internalServerError, body: "secret"), "f failed: the server answered with HTTP 500"),
    (.init(status: .found, headers: ["Location": "/secret"]), "f failed: the server answered with HTTP 302"),
    (.init(status: .tooManyRequests), "f failed: the server had too many requests (429)"),
    (.text("<html>secret"), "f failed: the answer is no JSON"),
  ])
  func afterAFailureTheDefaultIsSaidOrThePlaceholder(answer: FakePost.Answer, note: String) async throws {
    let server = try await FakePost.start { _, _ in answer }
    let function = Self.function(
      "f", server.url, [.init("a", path: "$.a", standard: "none"), .init("b", path: "$.b")])
    let record = try await Rehearsal(
      [Self.first, .on(1, "asks for your order", "{{function.f.a}} {{function.f.b}}")], Self.agent(),
      functions: [function]
    ).hold()
    #expect(record.turns.last?.content == "none {{function.f.b}}")
    #expect(record.turns.first?.why?.functions == [note + "; a by default; b is missing"])
    #expect(record.end == .agentHungUp)
    try await server.stop()
  }

  @Test func answersHaveALimit() async throws {
    let server = try await FakePost.saying(#"{"a":"\#(String(repeating: "x", count: 1_100_000))"}"#)
    let record = try await Rehearsal(
      [Self.first], Self.agent([[.hangUp()]]), functions: [Self.function("f", server.url)]
    ).hold()
    #expect(record.turns.first?.why?.functions == ["f failed: the answer has more than 1048576 bytes"])
    try await server.stop()
  }

  @Test func aServerThatNeverAnswersCostsTheFunctionsTimeAtMost() async throws {
    let server = try await FakePost.start { _, _ in nil }
    var function = Self.function("f", server.url, [.init("a", path: "$.a", standard: "none")])
    function.timeout = .milliseconds(20)
    let record = try await Rehearsal([Self.first], Self.agent([[.hangUp()]]), functions: [function]).hold()
    #expect(record.turns.first?.why?.functions == ["f failed: no answer within 20 ms; a by default"])
    #expect(record.duration == .zero)
    try await server.stop()
  }

  @Test func cancellingEndsItAtOnce() async throws {
    let server = try await FakePost.start { _, _ in nil }
    let rehearsal = try Rehearsal([Self.first], Self.agent(), functions: [Self.function("f", server.url)])
    let held = Task { await rehearsal.hold() }
    _ = await server.next()
    held.cancel()
    let record = await held.value
    #expect(record.turns.isEmpty || record.end == .fault(.cancelled))
    try await server.stop()
  }

  @Test func thisMachineIsOutOfReachUnlessItIsAllowed() async throws {
    let server = try await FakePost.saying("{}", "{}")
    let record = try await Rehearsal(
      [Self.first], Self.agent([[.hangUp()]]),
      functions: [
        Self.function("number", server.url), Self.function("name", "http://localhost:\(server.port)"),
        Self.function("given", "{{test_profile.url}}"),
      ], profile: ["url": .string(server.url)], sender: FunctionSender()
    ).hold()
    let refusal = "is this machine or in a private network, 'set functions local' allows that"
    #expect(
      record.turns.first?.why?.functions == [
        "number failed: '127.0.0.1' \(refusal)", "name failed: 'localhost' \(refusal)",
        "given failed: '127.0.0.1' \(refusal)",
      ])
    #expect(server.requests.isEmpty)
    try await server.stop()
  }

  @Test func aFunctionThatNeedsWhatThereIsNotIsNotCalled() async throws {
    let server = try await FakePost.saying("{}", "{}")
    let one = Self.function("one", server.url, [.init("a", path: "$.a")])
    let two = Self.function("two", server.url + "/{{function.one.a}}")
    let record = try await Rehearsal([Self.first], Self.agent([[.hangUp()]]), functions: [one, two]).hold()
    #expect(
      record.turns.first?.why?.functions == [
        "one answered; a is missing", "two failed: it needs {{function.one.a}}, which has no value",
      ])
    #expect(server.requests.count == 1)
    try await server.stop()
  }
}
