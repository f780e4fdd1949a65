import Evaluation
import FoundationEssentials
import NIOHTTP1
import NIOSSL
import Testing

@testable import Engine

@Suite("HTTP connection", .timeLimit(.minutes(1)))
struct HTTPTests {
  @Test("posts the chat protocol, and hears one message, a list, or nothing")
  func exchanges() async throws {
    let call = #"{"role":"Function Call","data":{"id":"1","name":"look_up","arguments":{"day":"Friday"}}}"#
    let server = try await FakePost.saying(
      #"{"content":"Hello"}"#, #"[\#(call),{"content":"Friday it is","metadata":{"room":4}}]"#, "  ")
    let line = try await Line.http(.http(url: server.url + "/chat?x=1", headers: [], greets: false))
    try await line.say("Hi")
    #expect(try await line.next() == .said("Hello", endsCall: false))
    try await line.say("Friday?")
    #expect(
      try await line.next()
        == .functionCall(["id": "1", "name": "look_up", "arguments": .string(#"{"day":"Friday"}"#)]))
    #expect(try await line.next() == .metadata(["room": 4]))
    #expect(try await line.next() == .said("Friday it is", endsCall: false))
    try await line.say("Bye", endsCall: true)
    await line.close()
    #expect(
      server.bodies == [
        #"{"content":"Hi"}"#, #"{"content":"Friday?"}"#, #"{"content":"Bye","type":"end_call"}"#,
      ])
    #expect(server.requests.allSatisfy { $0.head.method == .POST && $0.head.uri == "/v1/chat?x=1" })
    try await server.stop()
  }

  @Test("tells the server which run it is, and gives each conversation a session of its own")
  func headers() async throws {
    let server = try await FakePost.saying(
      #"{"content":"a"}"#, #"{"content":"b"}"#, #"{"content":"c"}"#)
    for times in [2, 1] {
      let line = try await Line.http(
        .http(url: server.url, headers: [.init("Authorization", "Bearer secret")], greets: false))
      for _ in 0..<times {
        try await line.say("Hi")
        _ = try await line.next()
      }
      await line.close()
    }
    let heads = server.requests.map(\.head.headers)
    let sessions = heads.map { $0["X-Session-Id"] }
    #expect(sessions[0] == sessions[1] && sessions[1] != sessions[2] && sessions[0].count == 1)
    let expected = [
      "Authorization": "Bearer secret", "X-Plan": "gold", "X-VOCERA-RUN-ID": "274", "X-VOCERA-RESULT-ID": "167",
      "Content-Type": "application/json", "Host": "127.0.0.1:\(server.port)",
    ]
    for (name, value) in expected { #expect(heads[0][name] == [value], "\(name)") }
    try await server.stop()
  }

  @Test("asks for a greeting where the agent has one")
  func greets() async throws {
    let server = try await FakePost.saying(#"{"content":"Clinic, good morning"}"#)
    let line = try await Line.http(.http(url: server.url, headers: [], greets: true))
    #expect(try await line.words() == "Clinic, good morning")
    while line.connection.isAnswering { await Task.yield() }
    #expect(server.bodies == [#"{"content":""}"#])
    await line.close()
    try await server.stop()
  }

  @Test("tells an answer that can't be used from another")
  func faults() async throws {
    let cases: [(FakePost.Answer, ConnectionFault)] = [
      (.init(status: .tooManyRequests), .tooManyRequests),
      (.init(status: .tooManyRequests, headers: ["Retry-After": "7"]), .throttled(.seconds(7))),
      (.init(status: .internalServerError, body: "oops\n"), .status(500, "oops\\n")),
      (.init(status: .found, headers: ["Location": "/login"]), .status(302, "it redirects to '/login'")),
      (.text("<html>"), .malformed("<html>")),
      (.text(#"[{"content":"a"},7]"#), .malformed(#"[{"content":"a"},7]"#)),
      (.text(#"{"content":"\#(String(repeating: "x", count: 2000))"}"#), .tooLong(1000)),
    ]
    for (answer, fault) in cases {
      let server = try await FakePost.start { _, _ in answer }
      var limits = Limits()
      limits.messageBytes = 1000
      let line = try await Line.http(.http(url: server.url, headers: [], greets: false), limits: limits)
      try await line.say("Hi")
      await #expect(throws: fault) { try await line.next() }
      await line.close()
      #expect(server.requests.count == 1)
      try await server.stop()
    }
  }

  @Test("tells a server that isn't one from one that closes")
  func noServer() async throws {
    let cases: [(String, ConnectionFault)] = [
      ("http://127.0.0.1:1", .refused("nothing listens at 127.0.0.1:1")),
      ("http://nowhere.invalid", .refused("no host is named 'nowhere.invalid'")),
    ]
    for (url, fault) in cases {
      let line = try await Line.http(.http(url: url, headers: [], greets: false))
      try await line.say("Hi")
      await #expect(throws: fault) { try await line.next() }
      await line.close()
    }
    for (answer, fault) in [
      (nil, ConnectionFault.closedEarly), ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", .closedEarly),
    ] as [(String?, ConnectionFault)] {
      let server = try await FakeServer.raw(answer)
      let line = try await Line.http(
        .http(url: "http://127.0.0.1:\(server.port)", headers: [], greets: false))
      try await line.say("Hi")
      await #expect(throws: fault) { try await line.next() }
      await line.close()
      try await server.stop()
    }
    await #expect(throws: ConnectionFault.refused("the address 'ws://a' must begin with http:// or https://")) {
      try await Line.http(.http(url: "ws://a", headers: [], greets: false))
    }
  }

  @Test("over TLS a certificate must be trusted")
  func secure() async throws {
    let server = try await FakePost.start(tls: TestCertificate.server()) { _, _ in .text(#"{"content":"Hello"}"#) }
    let scratch = try ScratchWorkspace()
    let file = scratch.folder + "/authority.pem"
    try Data(TestCertificate.certificate.utf8).write(to: URL(filePath: file))
    let endpoint = Connection.Endpoint.http(url: "https://127.0.0.1:\(server.port)", headers: [], greets: false)
    let line = try await Line.http(endpoint, authority: file)
    try await line.say("Hi")
    #expect(try await line.words() == "Hello")
    await line.close()
    let other = try await Line.http(endpoint)
    try await other.say("Hi")
    await #expect(
      throws: ConnectionFault.tls(
        "the certificate of 127.0.0.1:\(server.port) isn't trusted; SSL_CERT_FILE may name the authority's certificate")
    ) { try await other.next() }
    await other.close()
    try await server.stop()
  }

  @Test("knows that an answer is under way, and ends that")
  func pending() async throws {
    let server = try await FakePost.start { _, _ in nil }
    let line = try await Line.http(.http(url: server.url, headers: [], greets: false))
    try await line.say("Hi")
    #expect(await server.next()?.body == #"{"content":"Hi"}"#)
    #expect(line.connection.isAnswering)
    await line.close()
    #expect(server.bodies.count == 1)
    try await server.stop()
  }
}
