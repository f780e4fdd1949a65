import Evaluation
import Testing

@testable import Engine

/// Ending calls, and running again.
@Suite(.timeLimit(.minutes(1)))
struct CancelTests {
  @Test func aResultIsEnded() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 10) { $0.concurrency = 4 }
    await office.board.held(4)
    office.board.letGo([result.runs[0].id])
    _ = try await office.engine.follow(run: result.runs[0].id, limit: nil)
    await office.board.held(4)
    let follower = office.following(result)
    #expect(try await office.engine.endCalls(result: result.id) == 9)
    #expect(office.board.underWay == [])
    let ended = try await follower.value
    #expect(ended.runs.map(\.status) == [.completed] + Array(repeating: .cancelled, count: 9))
    #expect(ended.runs.dropFirst().allSatisfy { $0.endedReason == "run-cancelled-by-user" })
    #expect(ended.status == .completed && ended.progress.done == 10)
    #expect(office.board.calls.count == 5)
    #expect(try await office.engine.endCalls(result: result.id) == 0)
  }

  @Test func aResultOfWhichNothingCameIsCancelled() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 3) { $0.concurrency = 1 }
    #expect(try await office.engine.endCalls(result: result.id) == 3)
    #expect(try await office.follow(result).result.status == .cancelled)
  }

  @Test func oneRunIsEnded() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 3) { $0.concurrency = 1 }
    await office.board.held(1)
    let (first, last) = (result.runs[0].id, result.runs[2].id)
    #expect(try await office.engine.endCall(run: last))
    #expect(try await office.engine.endCall(run: first))
    #expect(try await office.engine.endCall(run: first) == false)
    office.board.letAllGo()
    #expect(try await office.follow(result).result.runs.map(\.status) == [.cancelled, .completed, .cancelled])
    await #expect(throws: BackendError.unknown(.init(kind: "run", name: "99"))) {
      try await office.engine.endCall(run: 99)
    }
  }

  /// What is cancelled between its claim and its beginning isn't begun, to run on until the next renewal.
  @Test func cancellingIsNeverTooEarly() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 2) { $0.concurrency = 1 }
    await office.board.held(1)
    let second = result.runs[1].id
    await office.engine.queue.end(Cancellation(ended: [], underWay: [second]), of: result.id)
    office.board.letGo([result.runs[0].id])
    #expect(try await office.follow(result).result.runs.map(\.status) == [.completed, .cancelled])
    #expect(try await office.engine.retrieveRun(second).endedReason == Cancellation.reason)
  }

  @Test func numbersComeBackFromCancelledRuns() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 6) { $0.numbers = .different }
    await office.board.held(3)
    for run in result.runs.prefix(3) { #expect(try await office.engine.endCall(run: run.id)) }
    await office.board.held(3)
    #expect(Set(office.board.calls.suffix(3).map(\.callerNumber)).count == 3)
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.passed == 3)
  }

  @Test func allOrWhatFailedRunsAgain() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run([1, 2], times: 2) { request in
      request.personalities = [5, 6]
      request.label = "nightly"
    }
    await office.board.held(8)
    let unlucky = [result.runs[1], result.runs[6]]
    for run in unlucky { #expect(try await office.engine.endCall(run: run.id)) }
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.passed == 6)

    let failed = try await office.engine.rerun(result.id, onlyFailed: true)
    #expect(failed.id == result.id + 1 && failed.label == "nightly")
    #expect(failed.runs.map(Self.who) == unlucky.map(Self.who))
    #expect(try await office.follow(failed).result.progress.isSuccess)
    let all = try await office.engine.rerun(result.id, onlyFailed: false)
    #expect(all.runs.map(Self.who) == result.runs.map(Self.who))
    #expect(try await office.follow(all).result.progress.isSuccess)

    let problem = RequestProblem(
      .scenarios, "every run of result \(all.id) passed: there is nothing to run again")
    await #expect(throws: BackendError.refused([problem])) {
      try await office.engine.rerun(all.id, onlyFailed: true)
    }
    await #expect(throws: BackendError.unknown(.init(kind: "result", name: "99"))) {
      try await office.engine.rerun(99, onlyFailed: false)
    }
  }

  private static func who(_ run: Run) -> [Int?] { [run.evaluator, run.personality, run.attempt] }
}
