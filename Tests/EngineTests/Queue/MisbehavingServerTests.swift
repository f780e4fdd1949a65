import Evaluation
import NIOCore
import NIOPosix
import NIOWebSocket
import Testing

@testable import Engine

/// Servers that do what agents shouldn't, all at once in one result with one that behaves.
@Suite(.timeLimit(.minutes(2)))
struct MisbehavingServerTests {
  /// A server, how a run with it ends, and why.
  private struct Fault {
    let server: FakeServer?
    let reason: String
    let endedReason: String
    var status = RunStatus.failed
    var fault = Verdict.Fault.infrastructure
    /// How often it was called before, as another call might have gone better.
    var retries = 0
    /// Laid over the limits.
    var limits = ""
  }

  private static let hello = #"{"content":"Hello"}"#
  private static let notConnected = "Main agent-call-not-connected"
  private static let unknownError = "call-failed-unknown-error"

  /// A server that greets, then does this upon the caller's first words.
  private static func upset(_ act: @escaping @Sendable (FakeLine) -> Void) async throws -> FakeServer {
    try await FakeServer.chat(
      opened: { line, _ in line.say(hello) }, heard: { line, frame in if frame.opcode == .text { act(line) } })
  }

  private static func faults() async throws -> [Fault] {
    [
      Fault(
        server: nil, reason: "the agent can't be reached: nothing listens at 127.0.0.1:1", endedReason: notConnected,
        retries: 2),
      Fault(
        server: try await .raw(nil, closes: false), reason: "no connection to the agent within 200 ms",
        endedReason: notConnected, retries: 2, limits: "connect: 200ms"),
      Fault(
        server: try await .raw("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n"),
        reason: "the agent's server had too many requests (429): lower the concurrency",
        endedReason: "Main agent-busy", retries: 2),
      Fault(
        server: try await .raw("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"),
        reason: "the agent's server refused the conversation: HTTP 401", endedReason: notConnected),
      Fault(
        server: try await .chat(), reason: "the agent said nothing within 200 ms, the limit of its first message",
        endedReason: "Main agent-did-not-answer", status: .timeout, fault: .agent, limits: "first: 200ms"),
      Fault(
        server: try await upset { $0.send([0x81, 20] + Array(#"{"content""#.utf8)) },
        reason: "the agent gave no answer within 200 ms, the limit of a turn",
        endedReason: "Main agent-silence-timed-out", status: .timeout, fault: .agent, limits: "first: 1m, turn: 200ms"),
      Fault(
        server: try await upset { $0.say("Error: no model") },
        reason: "the agent sent what is no message of the chat protocol: 'Error: no model'", endedReason: unknownError),
      Fault(
        server: try await upset { $0.fallSilent() },
        reason: "the connection to the agent broke: closed without a close frame", endedReason: unknownError,
        retries: 2),
      Fault(
        server: try await upset { $0.say(String(repeating: "x", count: 10_000_000)) },
        reason: "the agent sent a message of more than 1048576 bytes", endedReason: unknownError),
      Fault(
        server: try await upset { line in
          line.say(#"{"content":"Let me"#, fin: false)
          line.drop()
        },
        reason: "the connection to the agent broke: closed in the middle of a message", endedReason: unknownError,
        retries: 2),
      Fault(
        server: try await upset { line in for _ in 1...1001 { line.say(#"{"metadata":{}}"#) } },
        reason: "the agent sent more than 1000 messages at once", endedReason: unknownError),
    ]
  }

  private static func workspace(_ scratch: ScratchWorkspace, good: FakeServer, _ faults: [Fault]) async throws {
    let patient = "connect: 1m, turn: 1m, silence: 1m"
    let agents = faults.enumerated().map { number, fault in
      let limits = fault.limits.isEmpty ? patient : "silence: 1m, \(fault.limits)"
      return "- {id: \(number + 2), name: A, project: 7, connection: {websocket: "
        + "{url: '\(fault.server?.url ?? "ws://127.0.0.1:1")'}, limits: {\(limits)}}}"
    }
    let evaluators = faults.indices.map { number in
      "- {id: \(number + 2), name: E, agent: \(number + 2), conditional_actions: *talk}"
    }
    try await scratch.open().importText(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents:
      - {id: 1, name: Good, project: 7, connection: {websocket: {url: '\(good.url)'}, limits: {\(patient)}}}
      \(agents.joined(separator: "\n"))
      defaults: {project: 7, fixed_message: true}
      evaluators:
      - {id: 1, name: Good, agent: 1, conditional_actions: &talk {role: a caller, conditions: [
          {id: 0, condition: FIRST_MESSAGE, action: ""},
          {id: 1, condition: contains "hello", action: Good morning.},
          {id: 2, condition: contains "goodbye", action: Goodbye. <endcall/>}]}}
      \(evaluators.joined(separator: "\n"))
      """, folder: scratch.folder)
  }

  @Test func eachRunEndsWithItsOwnReason() async throws {
    let scratch = try ScratchWorkspace()
    let good = try await Self.upset { $0.say(#"{"content":"Goodbye then"}"#) }
    let faults = try await Self.faults()
    try await Self.workspace(scratch, good: good, faults)
    let engine = try await EmbeddedEngine.open(scratch.path)
    var request = RunRequest()
    request.selection = .evaluators(Array(1...faults.count + 1))
    request.frequency = 2
    let result = try await engine.run(request)
    let finished = try await engine.follow(result: result.id, limit: nil) { _ in }
    for run in finished.runs {
      guard run.evaluator > 1 else {
        #expect(run.verdict == Verdict(.passed) && run.history.isEmpty)
        continue
      }
      let fault = faults[run.evaluator - 2]
      #expect(run.verdict == Verdict(.failed, fault: fault.fault, reasons: [fault.reason]))
      #expect(run.status == fault.status && run.endedReason == fault.endedReason, "\(fault.reason)")
      #expect(run.history.map(\.reason) == Array(repeating: fault.reason, count: fault.retries))
    }
    for server in [good] + faults.compactMap(\.server) { try await server.stop() }
  }
}
