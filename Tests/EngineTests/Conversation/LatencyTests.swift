import Evaluation
import Testing

@testable import Engine

/// A run's transcript tells of the agent's answers what the conversation itself noted.
@Suite struct LatencyTests {
  private static let script: [ConditionalActions.Condition] = [
    .opening(#"Hi <silence time="0.5s"/> there"#), .on(1, "asks for your name", "Jane"),
    .on(2, "booked", #"<hold time="3s"/> Bye<endcall/>"#),
  ]

  @Test(
    arguments: [
      // A second message.
      [[.say("Yes?").after(.milliseconds(900))], [], [.say("Your name?").after(.milliseconds(300)), .say("Please?")]],
      [[.say("Good morning")], [.say("Your name?").after(.seconds(1)), .say("Please").after(.seconds(1))]],
      // The answer to a prompt.
      [[], [], [.say("Your name?").after(.seconds(1))]],
      [
        [], [.say("Your name?")],
        [.call("book"), .result, .say("Booked").after(.milliseconds(1)), .say("Else?").after(.seconds(2))],
      ],
      [[], [.say("Your name?")], [.hangUp("No")]],
    ] as [[[FakeAgent.Act]]])
  func transcriptsTellTheSameLatencies(answers: [[FakeAgent.Act]]) async throws {
    let agent = FakeAgent(ManualTimekeeper(), opening: [.say("Welcome")], answers: answers)
    let record = try await Rehearsal(Self.script, agent).hold()
    var run = Run(
      id: 274, result: 167, evaluator: 11, evaluatorName: "x", attempt: 1, status: record.status,
      createdAt: Timestamp(microseconds: 0))
    run.transcript = record.turns
    #expect(!record.latencies.isEmpty)
    #expect(run.latencies == record.latencies)
    #expect(run.agentTurns == Testimony(record).speeches.count)
  }

  /// Neither the agent's time nor settling nor pauses are evsh's: in a time that only waiting moves it takes none.
  @Test func waitingIsNoOverhead() async throws {
    let answers: [[FakeAgent.Act]] = [
      [.say("Your name?").after(.seconds(1)), .say("Please?").after(.milliseconds(150))],
      [.say("Booked").after(.milliseconds(100))],
    ]
    let script: [ConditionalActions.Condition] = [
      .opening("Hi"), .on(1, "asks for your name", #"Jane <hold time="3s"/>"#), .on(2, "booked", "Bye<endcall/>"),
    ]
    let record = try await Rehearsal(script, FakeAgent(ManualTimekeeper(), answers: answers)) {
      $0.settle = .milliseconds(200)
    }.hold()
    #expect(record.turns.filter { $0.role == .testingAgent }.map(\.overhead) == [nil, .zero, .zero])
  }
}
