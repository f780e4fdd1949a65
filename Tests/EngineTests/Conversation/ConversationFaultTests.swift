import Evaluation
import Testing

@testable import Engine

@Suite struct ConversationFaultTests {
  private static let script: [ConditionalActions.Condition] = [.opening("Hi"), .on(1, "asks for your name", "Jane")]

  @Test(arguments: [
    (ConnectionFault.cannotStart("no file 'agent'"), "the agent's program couldn't be started: no file 'agent'"),
    (.refused("ws://localhost:1"), "the agent can't be reached: ws://localhost:1"),
    (.handshake("404 Not Found"), "the agent's server refused the conversation: 404 Not Found"),
    (.tls("certificate has expired"), "no secure connection to the agent: certificate has expired"),
    (.tooManyRequests, "the agent's server had too many requests (429): lower the concurrency"),
    (.connectTimeout(.seconds(10)), "no connection to the agent within 10 s"),
  ])
  func noConnection(fault: ConnectionFault, reason: String) async throws {
    let agent = FakeAgent(ManualTimekeeper(), refusal: fault)
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.status == .failed)
    #expect(record.fault == .infrastructure)
    #expect(record.faultReason == reason)
    #expect(record.turns.isEmpty)
  }

  @Test(arguments: [
    (
      ConnectionFault.crashed("exit code 1", stderr: "Traceback:\nboom\n"),
      "the agent's program ended with exit code 1, having written 'Traceback: boom'"
    ),
    (.crashed("signal 9 (killed)", stderr: ""), "the agent's program ended with signal 9 (killed)"),
    (.malformed("Error: x"), "the agent sent what is no message of the chat protocol: 'Error: x'"),
    (.tooLong(1024), "the agent sent a message of more than 1024 bytes"),
    (.flooded(1000), "the agent sent more than 1000 messages at once"),
    (.closedEarly, "the agent closed the connection before it said anything"),
    (.broken("reset by peer"), "the connection to the agent broke: reset by peer"),
  ])
  func aFaultOnTheWay(fault: ConnectionFault, reason: String) async throws {
    let agent = FakeAgent(ManualTimekeeper(), answers: [[.call("think"), .fail(fault).after(.seconds(1))]])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.end == .fault(fault))
    #expect(record.status == .failed)
    #expect(record.fault == .infrastructure)
    #expect(record.faultReason == reason)
    #expect(record.turns.count == 2)
    #expect(agent.closes == 1)
  }

  @Test func closingWithoutAWordIsAFault() async throws {
    let agent = FakeAgent(ManualTimekeeper(), answers: [[.close]])
    let record = try await Rehearsal(Self.script, agent).hold()
    #expect(record.end == .fault(.closedEarly))
    #expect(record.endedReason == "Main agent-did-not-answer")
  }

  @Test func anAgentThatHungUpCannotBeSentAnything() async throws {
    let fault = ConnectionFault.broken("broken pipe")
    let gone = FakeAgent(ManualTimekeeper(), opening: [.say("Bye"), .close.after(.seconds(1))], sendFault: fault)
    let agentFirst: [ConditionalActions.Condition] = [.opening(""), .on(1, "bye", #"Wait <endcall/>"#)]
    #expect(try await Rehearsal(agentFirst, gone).hold().end == .fault(fault))
    let hungUp = FakeAgent(ManualTimekeeper(), opening: [.hangUp("Bye")], sendFault: fault)
    #expect(try await Rehearsal(Self.script, hungUp).hold().end == .agentHungUp)
  }

  @Test func cancellingTheTaskEndsTheConversation() async throws {
    let (waiting, signal) = AsyncStream<Void>.makeStream()
    let agent = FakeAgent(ManualTimekeeper(), onWait: { signal.yield() })
    let rehearsal = try Rehearsal(Self.script, agent)
    let held = Task { await rehearsal.hold() }
    for await _ in waiting.prefix(1) { held.cancel() }
    let record = await held.value
    #expect(record.status == .cancelled)
    #expect(record.endedReason == "run-cancelled-by-user")
    #expect(record.fault == nil)
    #expect(record.turns.count == 1)
    #expect(agent.closes == 1)
  }
}
