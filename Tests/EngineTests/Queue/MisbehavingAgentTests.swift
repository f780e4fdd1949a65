import Evaluation
import NIOPosix
import Testing

@testable import Engine

/// Programs that do what agents shouldn't, in one result with one that behaves.
@Suite(.timeLimit(.minutes(1)))
struct MisbehavingAgentTests {
  /// A program's command, how its run ends, and why.
  private struct Agent {
    let command: [String]
    let endedReason: String
    let reason: String
    var status = RunStatus.failed
    var fault = Verdict.Fault.infrastructure
    /// How often it was called before, as another call might have gone better.
    var retries = 0

    init(_ script: String, _ endedReason: String, _ reason: String, retries: Int = 0) {
      self.init(["/bin/sh", "-c", script], endedReason, reason, retries: retries)
    }

    init(_ command: [String], _ endedReason: String, _ reason: String, retries: Int = 0) {
      self.retries = retries
      self.command = command
      self.endedReason = endedReason
      self.reason = reason
    }
  }

  private static let good = #"while read -r line; do echo '{"content":"Hello to you"}'; done"#
  private static let unknownError = "call-failed-unknown-error"
  private static let agents = [
    Agent(
      ["no-such-agent"], "Main agent-call-not-connected",
      "the agent's program couldn't be started: no program is named 'no-such-agent' on the path; "
        + "give the path of its file, as in './no-such-agent'"),
    Agent(
      "read -r line; echo no model >&2; exit 3", unknownError,
      "the agent's program ended with exit code 3, having written 'no model'", retries: 2),
    Agent(
      "echo Loading; exec cat", unknownError,
      "the agent sent what is no message of the chat protocol: 'Loading'"),
    Agent("yes | tr -d '\\n'", unknownError, "the agent sent a message of more than 1000 bytes"),
    Agent(
      "exit 0", "Main agent-did-not-answer", "the agent closed the connection before it said anything", retries: 2),
    Agent(
      #"yes '{"metadata":{"x":1}}'"#, unknownError, "the agent sent more than 1000 messages at once"),
    chatterbox,
  ]

  /// Words without end are the agent's own fault, like any conversation that finds no end.
  private static var chatterbox: Agent {
    var agent = Agent(
      #"yes '{"content":"x"}'"#, "exceeded-max-duration", "the conversation was not over after 200 messages")
    (agent.status, agent.fault) = (.timeout, .agent)
    return agent
  }

  /// Evaluator n calls agent n; agent 0 behaves.
  private static func engine(
    _ scratch: ScratchWorkspace, _ commands: [[String]], time: any Timekeeper
  ) async throws -> EmbeddedEngine {
    let workspace = try await scratch.open()
    let agents = commands.enumerated().map { number, command in
      let words = JSONValue(command).compact
      return "- {id: \(number + 1), name: A\(number), project: 7, "
        + "connection: {process: {command: \(words)}, limits: {message_bytes: 1000, silence: 7s}}}"
    }
    let evaluators = commands.indices.map { number in
      "- {id: \(number + 1), name: E\(number), agent: \(number + 1), conditional_actions: *talk}"
    }
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents:
      \(agents.joined(separator: "\n"))
      defaults: {project: 7, fixed_message: true}
      evaluators:
      - {id: 99, name: Model, agent: 1, conditional_actions: &talk {role: a caller, conditions: [
          {id: 0, condition: FIRST_MESSAGE, action: Hello},
          {id: 1, condition: contains "hello", action: Goodbye. <endcall/>},
          {id: 2, condition: contains "x", action: And then?}]}}
      \(evaluators.joined(separator: "\n"))
      """, folder: scratch.folder)
    let group = MultiThreadedEventLoopGroup.singleton
    return try await EmbeddedEngine(workspace, timekeeper: time) { connection in
      Connectors.make(for: connection, group: group, timekeeper: time)
    }
  }

  @Test func eachRunEndsWithItsOwnReason() async throws {
    let scratch = try ScratchWorkspace()
    let engine = try await Self.engine(
      scratch, [["/bin/sh", "-c", Self.good]] + Self.agents.map(\.command),
      time: Line.time)
    var request = RunRequest()
    request.selection = .evaluators(Array(1...Self.agents.count + 1))
    request.frequency = 3
    let result = try await engine.run(request)
    let finished = try await engine.follow(result: result.id, limit: nil) { _ in }
    for run in finished.runs {
      guard run.evaluator > 1 else {
        #expect(run.verdict == Verdict(.passed) && run.status == .completed)
        continue
      }
      let agent = Self.agents[run.evaluator - 2]
      #expect(run.verdict == Verdict(.failed, fault: agent.fault, reasons: [agent.reason]))
      #expect(run.status == agent.status && run.endedReason == agent.endedReason)
      #expect(run.history.map(\.reason) == Array(repeating: agent.reason, count: agent.retries))
    }
    #expect(finished.progress.passed == 3 && finished.progress.failed == 3 * Self.agents.count)
  }

  @Test func oneThatHangsIsAskedAndThenGivenUp() async throws {
    let scratch = try ScratchWorkspace()
    let time = ManualTimekeeper()
    let engine = try await Self.engine(scratch, [["/bin/sh", "-c", "exec sleep 1000"]], time: time)
    var request = RunRequest()
    request.selection = .evaluators([1])
    let result = try await engine.run(request)
    let follower = Task { try await engine.follow(result: result.id, limit: nil) { _ in } }
    for _ in 1...4 { await time.ring(after: .seconds(7)) }
    // It doesn't end with its input, and is asked to.
    await time.ring(after: .milliseconds(500))
    let run = try await engine.retrieveRun(try await follower.value.runs[0].id)
    #expect(run.status == .timeout && run.endedReason == "Main agent-silence-timed-out")
    #expect(
      run.verdict
        == Verdict(
          .failed, fault: .agent,
          reasons: ["the agent said nothing for 28 s, though asked 3 times whether it was still there"]))
    #expect(run.transcript.map(\.content) == ["Hello"] + Array(repeating: Dialogue.silencePrompt, count: 3))
  }
}
