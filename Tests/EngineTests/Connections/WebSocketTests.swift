import Evaluation
import NIOCore
import NIOWebSocket
import Synchronization
import Testing

@testable import Engine

@Suite("WebSocket lines", .timeLimit(.minutes(1)))
struct WebSocketTests {
  private static let hello = #"{"content":"Hello"}"#

  private static func unmasked(_ frame: WebSocketFrame) -> String { String(buffer: frame.unmaskedData) }

  @Test("exchange messages until the agent hangs up")
  func conversation() async throws {
    let server = try await FakeServer.chat(
      opened: { line, _ in line.say(Self.hello) },
      heard: { line, frame in
        guard frame.opcode == .text else { return }
        #expect(frame.maskKey != nil)
        line.say(#"{"content":"heard","metadata":\#(Self.unmasked(frame))}"#)
        line.close(1000)
      })
    let line = try await Line.websocket(server.url)
    #expect(try await line.words() == "Hello")
    try await line.say("Hi")
    #expect(try await line.next() == .metadata(["content": "Hi"]))
    #expect(try await line.words() == "heard")
    #expect(try await line.next() == .closed)
    await line.close()
    await line.close()
    try await server.stop()
  }

  @Test("join the fragments of a message, around which a ping is answered")
  func fragments() async throws {
    let pongs = Mutex<[String]>([])
    let server = try await FakeServer.chat(
      opened: { line, _ in
        line.say(#"{"content":"#, fin: false)
        line.say("are you there", .ping)
        line.say(#""Hel"#, .continuation, fin: false)
        line.say(#"lo"}"#, .continuation)
      },
      heard: { line, frame in
        if frame.opcode == .pong { pongs.withLock { $0.append(Self.unmasked(frame)) } } else { line.say(Self.hello) }
      })
    let line = try await Line.websocket(server.url)
    #expect(try await line.words() == "Hello")
    try await line.say("Hi")
    #expect(try await line.words() == "Hello")
    #expect(pongs.withLock { $0 } == ["are you there"])
    await line.close()
    try await server.stop()
  }

  /// What a server does once the line stands, and what is made of it.
  struct Misdeed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fault: ConnectionFault
    let act: @Sendable (FakeLine) -> Void

    init(_ what: String, _ fault: ConnectionFault, _ act: @escaping @Sendable (FakeLine) -> Void) {
      testDescription = what
      self.fault = fault
      self.act = act
    }
  }

  static let misdeeds = [
    Misdeed("no JSON", .malformed("hello")) { $0.say("hello") },
    Misdeed("no message", .malformed(#"{"text":"hello"}"#)) { $0.say(#"{"text":"hello"}"#) },
    Misdeed("no text", .malformed("\u{FFFD}")) { $0.send([0x81, 1, 0xFF]) },
    Misdeed("binary", .malformed("a binary frame of 5 bytes")) { $0.say("hello", .binary) },
    Misdeed("masked", .malformed("a masked frame")) { $0.send([0x81, 0x81, 1, 2, 3, 4, 5]) },
    Misdeed("compressed", .malformed("a frame of an extension nobody asked for")) { $0.send([0xC1, 1, 0x78]) },
    Misdeed("continuation of nothing", .malformed("a frame out of order")) { $0.say("hello", .continuation) },
    Misdeed("message within a message", .malformed("a frame out of order")) { line in
      line.say("{", fin: false)
      line.say(hello)
    },
    Misdeed("ping in parts", .malformed("a control frame in parts, or of more than 125 bytes")) { $0.send([0x09, 0]) },
    Misdeed("10 MB message", .tooLong(1 << 20)) { $0.say(String(repeating: "x", count: 10_000_000)) },
    Misdeed("2 MB in fragments", .tooLong(1 << 20)) { line in
      line.say("", fin: false)
      for _ in 1...200 { line.say(String(repeating: "x", count: 10_000), .continuation, fin: false) }
    },
    Misdeed("close in good order, early", .closedEarly) { $0.close(1000) },
    Misdeed("close without a code, early", .closedEarly) { $0.close() },
    Misdeed("end of the connection, early", .closedEarly) { $0.drop() },
    Misdeed("end of the connection", .broken("closed without a close frame")) { line in
      line.say(hello)
      line.drop()
    },
    Misdeed("end of the connection in a message", .broken("closed in the middle of a message")) { line in
      line.say(hello)
      line.say("{", fin: false)
      line.drop()
    },
    Misdeed("close with a code", .broken("closed with code 1011: no model")) { line in
      line.say(hello)
      line.close(1011, "no model")
    },
    Misdeed("flood", .flooded(1000)) { line in for _ in 1...1001 { line.say(hello) } },
  ]

  @Test("tell misdeeds apart, after what was said before", arguments: misdeeds)
  func misdeed(_ misdeed: Misdeed) async throws {
    let server = try await FakeServer.chat(opened: { line, _ in misdeed.act(line) })
    let line = try await Line.websocket(server.url)
    await #expect(throws: misdeed.fault) { while try await line.words() == "Hello" {} }
    await #expect(throws: misdeed.fault) { try await line.say("Are you there?") }
    await line.close()
    try await server.stop()
  }

  @Test("that are reset are broken")
  func reset() async throws {
    let server = try await FakeServer.chat(
      opened: { line, _ in line.say(Self.hello) }, heard: { line, _ in line.reset() })
    let line = try await Line.websocket(server.url)
    #expect(try await line.words() == "Hello")
    try await line.say("Hi")
    await #expect(throws: ConnectionFault.broken("connection reset by peer")) { try await line.next() }
    await line.close()
    try await server.stop()
  }

  @Test("on which half a frame comes are waited on until the deadline")
  func stalled() async throws {
    let clock = ManualTimekeeper()
    let server = try await FakeServer.chat(opened: { line, _ in line.send([0x81, 20] + Array(#"{"content""#.utf8)) })
    let line = try await Line.websocket(server.url, time: clock)
    async let frame = line.connection.receive(before: .seconds(5))
    await clock.ring(after: .seconds(5))
    #expect(try await frame == nil)
    async let closing: Void = line.close()
    await clock.ring(after: .seconds(1))
    await closing
    try await server.stop()
  }

  @Test("are pinged, and lost when no pong comes")
  func heartbeat() async throws {
    let clock = ManualTimekeeper()
    let pings = Mutex(0)
    let server = try await FakeServer.chat(
      opened: { line, _ in line.say(Self.hello) },
      heard: { line, frame in
        guard frame.opcode == .ping else { return }
        let count = pings.withLock { count in
          count += 1
          return count
        }
        if count < 3 { line.say("", .pong) }
      })
    let line = try await Line.websocket(server.url, time: clock)
    #expect(try await line.words() == "Hello")
    for _ in 1...3 { await clock.ring(after: .seconds(30)) }
    await clock.ring(after: .seconds(10))
    await #expect(throws: ConnectionFault.broken("no pong within 10 s of a ping")) { try await line.next() }
    await line.close()
    try await server.stop()
  }

  @Test("are left to the agent to close after the caller has hung up, for a while")
  func hangUp() async throws {
    let clock = ManualTimekeeper()
    let frames = Mutex<[WebSocketOpcode]>([])
    let server = try await FakeServer.chat(
      opened: { line, _ in line.say(Self.hello) }, heard: { _, frame in frames.withLock { $0.append(frame.opcode) } })
    let line = try await Line.websocket(server.url, time: clock)
    #expect(try await line.words() == "Hello")
    try await line.say("Bye", endsCall: true)
    async let closing: Void = line.close()
    await clock.ring(after: .seconds(1))
    await closing
    #expect(clock.alarms == 0)
    try await server.stop()
  }

  @Test("are closed by evsh's handshake where the conversation just ends")
  func farewell() async throws {
    let clock = ManualTimekeeper()
    let server = try await FakeServer.chat(
      opened: { line, _ in line.say(Self.hello) },
      heard: { line, frame in if frame.opcode == .connectionClose { line.close(1000) } })
    let line = try await Line.websocket(server.url, time: clock)
    #expect(try await line.words() == "Hello")
    await line.close()
    #expect(clock.alarms == 0)
    try await server.stop()
  }
}
