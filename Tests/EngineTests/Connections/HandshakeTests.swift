import Evaluation
import NIOHTTP1
import Synchronization
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
@testable import Engine

@Suite("WebSocket handshake", .timeLimit(.minutes(1)))
struct HandshakeTests {
  @Test("sends the agent's headers, the profile's and evsh's own")
  func headers() async throws {
    let heads = Mutex<[HTTPRequestHead]>([])
    let server = try await FakeServer.chat(opened: { line, head in
      heads.withLock { $0.append(head) }
      line.say(#"{"content":"Hello"}"#)
    })
    let call = CallContext(
      result: 167, run: 274, evaluator: 11, callerNumber: nil,
      variables: [
        "X-Plan": "gold", "x-age": 40, "name": "Ann", "X-VOCERA-RUN-ID": "1", "X-Run-Id": "2", "X-Own": "new",
      ])
    let line = try await Line.websocket(
      server.url, headers: [.init("Authorization", "Bearer secret"), .init("X-Own", "old")], call: call)
    #expect(try await line.words() == "Hello")
    let head = try #require(heads.withLock { $0.first })
    #expect(head.method == .GET && head.uri == "/chat?x=1")
    let expected = [
      "Host": "127.0.0.1:\(server.port)", "Authorization": "Bearer secret", "X-Plan": "gold", "X-Age": "40",
      "X-Own": "new", "X-VOCERA-RUN-ID": "274", "X-VOCERA-RESULT-ID": "167", "X-VOCERA-SCENARIO-ID": "11",
    ]
    for (name, value) in expected { #expect(head.headers[name] == [value]) }
    for name in ["name", "X-Run-Id"] { #expect(head.headers[name].isEmpty) }
    await line.close()
    try await server.stop()
  }

  @Test(
    "refuses headers that would break it",
    arguments: [
      ("X-A", "b\r\nX-C: d", "the value of the header 'X-A' holds a line break or another control character"),
      ("X-A: b\nX", "c", "'X-A: b\\nX' can't be the name of a header"),
      ("", "c", "'' can't be the name of a header"),
      ("Upgrade", "h2c", "the header 'Upgrade' is the handshake's own"),
    ])
  func injection(name: String, value: String, reason: String) async throws {
    await #expect(throws: ConnectionFault.refused(reason)) {
      try await Line.websocket("ws://127.0.0.1:9", headers: [.init(name, value)])
    }
  }

  @Test(
    "tells what the server answers instead",
    arguments: [
      ("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\nBusy", .handshake("HTTP 503")),
      ("HTTP/1.1 404 Not Found\r\n\r\n", .handshake("HTTP 404")),
      ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", .handshake("HTTP 200")),
      ("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 9\r\n\r\n", .tooManyRequests),
      (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: no\r\n\r\n",
        .handshake("HTTP 101 without the right Sec-WebSocket-Accept")
      ),
      (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
        .handshake("HTTP 101 without the right Sec-WebSocket-Accept")
      ),
      ("220 mail.example.org ESMTP\r\n", .handshake("AUTHORITY doesn't speak HTTP")),
      ("", .handshake("AUTHORITY closed the connection")),
      ("HTTP/1.1 101 Swit", .handshake("AUTHORITY closed the connection")),
    ] as [(String, ConnectionFault)])
  func answers(answer: String, fault: ConnectionFault) async throws {
    let server = try await FakeServer.raw(answer)
    var expected = fault
    if case .handshake(let reason) = fault, reason.hasPrefix("AUTHORITY") {
      expected = .handshake("127.0.0.1:\(server.port)" + reason.dropFirst("AUTHORITY".count))
    }
    await #expect(throws: expected) { try await Line.websocket(server.url) }
    try await server.stop()
  }

  @Test("isn't waited for longer than the limit")
  func timeout() async throws {
    let clock = ManualTimekeeper()
    let server = try await FakeServer.raw(nil, closes: false)
    let opening = Task { try await Line.websocket(server.url, time: clock) }
    await clock.ring(after: .seconds(10))
    await #expect(throws: ConnectionFault.connectTimeout(.seconds(10))) { try await opening.value }
    #expect(clock.alarms == 0)
    try await server.stop()
  }

  @Test("ends when the conversation is cancelled")
  func cancellation() async throws {
    let clock = ManualTimekeeper()
    let server = try await FakeServer.raw(nil, closes: false)
    let opening = Task { try await Line.websocket(server.url, time: clock) }
    await clock.waiting(until: .seconds(10))
    opening.cancel()
    await #expect(throws: ConnectionFault.cancelled) { try await opening.value }
    try await server.stop()
  }

  @Test("says that nobody listens, or that there is no such host")
  func refused() async throws {
    // A port that was given back may be another test's by now.
    await #expect(throws: ConnectionFault.refused("nothing listens at 127.0.0.1:1")) {
      try await Line.websocket("ws://127.0.0.1:1", time: ManualTimekeeper())
    }
    await #expect(throws: ConnectionFault.refused("no host is named 'nowhere.invalid'")) {
      try await Line.websocket("ws://nowhere.invalid/", time: ManualTimekeeper())
    }
    await #expect(throws: ConnectionFault.refused("the address 'here' must begin with ws:// or wss://")) {
      try await Line.websocket("here")
    }
  }

  @Test("over TLS asks for a certificate that is trusted")
  func tls() async throws {
    let server = try await FakeServer.chat(
      tls: TestCertificate.server(), opened: { line, _ in line.say(#"{"content":"Hello"}"#) })
    let path = "/tmp/evsh-test-\(getpid()).pem"
    let file = creat(path, 0o600)
    defer { unlink(path) }
    let certificate = TestCertificate.certificate
    #expect(write(file, certificate, certificate.utf8.count) == certificate.utf8.count)

    for host in ["127.0.0.1", "localhost"] {
      let line = try await Line.websocket("wss://\(host):\(server.port)", authority: path)
      #expect(try await line.words() == "Hello")
      await line.close()
    }
    let untrusted = ConnectionFault.tls(
      "the certificate of 127.0.0.1:\(server.port) isn't trusted; SSL_CERT_FILE may name the authority's certificate")
    await #expect(throws: untrusted) { try await Line.websocket("wss://127.0.0.1:\(server.port)") }
    await #expect(throws: ConnectionFault.tls("the certificates in '/nowhere' can't be read")) {
      try await Line.websocket("wss://127.0.0.1:\(server.port)", authority: "/nowhere")
    }
    try await server.stop()
  }

  @Test("over TLS with a server that has none says so")
  func plain() async throws {
    let server = try await FakeServer.raw("HTTP/1.1 400 Bad Request\r\n\r\n")
    await #expect(throws: ConnectionFault.tls("127.0.0.1:\(server.port) doesn't speak TLS; try ws://")) {
      try await Line.websocket("wss://127.0.0.1:\(server.port)")
    }
    try await server.stop()
  }
}
