import Evaluation
import Testing

@testable import Engine

/// Runs that are held once more after what says nothing of the agent.
@Suite(.timeLimit(.minutes(1)))
struct SecondCallTests {
  private static let busy = "the agent's server had too many requests (429): lower the concurrency"

  /// When the alarm of a run's next call rings.
  private static func delay(_ run: Run, after calls: Int = 0) throws -> Duration {
    var run = run
    run.history = Array(
      repeating: FormerCall(status: .failed, endedReason: nil, fault: .infrastructure, reason: ""), count: calls)
    return try #require(Retry(after: .fault(.tooManyRequests), of: run)).delay
  }

  @Test func aFaultThatPassesIsNoFailure() async throws {
    let office = try await Office()
    office.board.refuse([.tooManyRequests, .broken("reset")])
    let result = try await office.run()
    for calls in 0...1 { await office.time.ring(after: try Self.delay(result.runs[0], after: calls)) }
    let run = try await office.follow(result).result.runs[0]
    #expect(run.verdict == Verdict(.passed) && run.exclusion == nil)
    #expect(run.history.map(\.reason) == [Self.busy, "the connection to the agent broke: reset"])
    #expect(run.history.map(\.endedReason) == ["Main agent-busy", "call-failed-unknown-error"])
    #expect(run.history.allSatisfy { $0.fault == .infrastructure && $0.status == .failed })
    #expect(office.board.calls.map(\.run) == [1, 1, 1])
  }

  @Test func oneThatStaysIsTheEnd() async throws {
    let office = try await Office()
    office.board.refuse(Array(repeating: .tooManyRequests, count: 9))
    let result = try await office.run()
    for calls in 0...1 { await office.time.ring(after: try Self.delay(result.runs[0], after: calls)) }
    let run = try await office.follow(result).result.runs[0]
    #expect(run.verdict == Verdict(.failed, fault: .infrastructure, reasons: [Self.busy]))
    #expect(run.history.count == 2 && run.exclusion == .infrastructure)
    #expect(office.board.calls.count == 3)
  }

  @Test func oneThatIsCancelledMeanwhileIsNotCalledAgain() async throws {
    let office = try await Office()
    office.board.refuse([.tooManyRequests])
    let result = try await office.run()
    await office.time.waiting(until: try Self.delay(result.runs[0]))
    #expect(try await office.engine.endCalls(result: result.id) == 1)
    let run = try await office.follow(result).result.runs[0]
    #expect(run.status == .cancelled && run.endedReason == Cancellation.reason && run.history.count == 1)
    #expect(office.time.alarms == 0)
  }

  /// What was tried before a process was lost counts for the next.
  @Test func historyOutlivesTheProcess() async throws {
    let lost = try await Office(owner: Office.dead)
    lost.board.refuse([.tooManyRequests])
    let result = try await lost.run()
    await lost.time.waiting(until: try Self.delay(result.runs[0]))
    let neighbour = try await lost.neighbour()
    let follower = neighbour.following(result)
    await neighbour.time.ring(after: RunQueue.glance)
    #expect(try await follower.value.runs[0].history.map(\.reason) == [Self.busy])
  }

  @Test func aCallerOffScriptTriesOtherWordsOnce() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents: [{id: 1, name: A, project: 7, connection: {process: {command: [a]}}}]
      evaluators:
      - {id: 1, name: Strays, project: 7, agent: 1, conditional_actions: {role: a caller, conditions: [
          {id: 0, condition: FIRST_MESSAGE, action: Hello, fixed_message: true},
          {id: 1, condition: 'contains "name"', action: Jane, fixed_message: true}]}}
      """)
    let time = ManualTimekeeper()
    let engine = try await EmbeddedEngine(workspace, timekeeper: time) { _ in
      FakeAgent(time, answers: Array(repeating: [.say("What is the airspeed of a swallow?")], count: 20))
    }
    var request = RunRequest()
    request.selection = .evaluators([1])
    let result = try await engine.run(request)
    let run = try await engine.follow(result: result.id, limit: nil) { _ in }.runs[0]
    #expect(run.verdict?.fault == .caller && run.history.map(\.fault) == [.caller])
    #expect(run.history[0].status == .completed && run.history[0].reason.hasPrefix("caller off script"))
    let cast = Cast(evaluator: .scripted([]), agent: nil, personality: nil, profile: nil)
    var again = cast
    again.strays = 1
    #expect(cast.seed != again.seed)
  }
}
