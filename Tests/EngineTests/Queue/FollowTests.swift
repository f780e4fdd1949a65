import Evaluation
import Testing

@testable import Engine

/// Following results and runs that this process carries out.
@Suite(.timeLimit(.minutes(1)))
struct FollowTests {
  @Test func aResultIsKeptBeforeItRuns() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run([1, 2], times: 2) { $0.label = "nightly" }
    #expect(result.status == .pending && result.runs.allSatisfy { $0.status == .pending })
    #expect(result.agent == 42 && result.label == "nightly" && result.runAsText)
    #expect(result.runs.map(\.evaluator) == [1, 2, 1, 2] && result.runs.map(\.attempt) == [1, 1, 2, 2])
    #expect(try await office.scratch.open().result(result.id).runs.map(\.id) == result.runs.map(\.id))
    office.board.letAllGo()
    let finished = try await office.follow(result).result
    #expect(finished.status == .completed && finished.runs.allSatisfy { $0.verdict == Verdict(.passed) })
    #expect(try await office.engine.result(result.id) == finished)
    let run = try await office.engine.retrieveRun(result.runs[0].id)
    #expect(run.transcript.map(\.content) == ["Hello."] && run.endedReason == "Testing agent-ended-call")
  }

  @Test func progressOnlyGrows() async throws {
    let office = try await Office()
    let result = try await office.run([1, 2], times: 50) { $0.concurrency = 9 }
    let (finished, told) = try await office.follow(result)
    #expect(told.last == finished.progress && finished.progress.passed == 100)
    for (before, after) in zip(told, told.dropFirst()) {
      #expect(before != after && before.done <= after.done && before.passed <= after.passed)
    }
    #expect(told.allSatisfy { $0.total == 100 && $0.running <= 9 && $0.done + $0.running <= 100 })
    #expect(try await office.follow(result).told == [finished.progress])
  }

  @Test func manyMayFollow() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 3)
    let followers = (1...20).map { _ in office.following(result) }
    await office.board.held(3)
    office.board.letAllGo()
    for follower in followers { #expect(try await follower.value.progress.passed == 3) }
    #expect(office.time.alarms == 0)
  }

  @Test func theLimitOfAFollowerIsNotTheRuns() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run()
    let follower = office.following(result, limit: .seconds(5))
    await office.time.waiting(until: .seconds(5))
    office.time.advance(by: .seconds(5))
    await #expect(throws: BackendError.overTime(.seconds(5))) { try await follower.value }
    let run = Task { try await office.engine.follow(run: result.runs[0].id, limit: .seconds(2)) }
    await office.time.waiting(until: .seconds(7))
    office.time.advance(by: .seconds(2))
    await #expect(throws: BackendError.overTime(.seconds(2))) { try await run.value }
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.isSuccess)
  }

  @Test func aFollowerMayGiveUp() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run()
    await office.board.held(1)
    let follower = office.following(result, limit: .seconds(5))
    await office.time.waiting(until: .seconds(5))
    follower.cancel()
    await #expect(throws: BackendError.interrupted) { try await follower.value }
    #expect(office.board.underWay == [result.runs[0].id])
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.isSuccess)
  }

  @Test func aRunIsFollowed() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 3)
    await office.board.held(3)
    let second = result.runs[1].id
    let follower = Task { try await office.engine.follow(run: second, limit: .seconds(5)) }
    await office.time.waiting(until: .seconds(5))
    office.board.letGo([second])
    let run = try await follower.value
    #expect(run.id == second && run.verdict == Verdict(.passed) && run.transcript.count == 1)
    #expect(try await office.engine.follow(run: second, limit: nil) == run)
    #expect(try await office.engine.result(result.id).progress.done == 1)
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.isSuccess)
  }

  @Test func whatIsNotThereIsNotFollowed() async throws {
    let office = try await Office()
    await #expect(throws: BackendError.unknown(.init(kind: "result", name: "9"))) {
      try await office.engine.follow(result: 9, limit: nil) { _ in }
    }
    await #expect(throws: BackendError.unknown(.init(kind: "run", name: "9"))) {
      try await office.engine.follow(run: 9, limit: nil)
    }
  }

  /// An alarm that rings before the waiter lies down must not be slept through.
  @Test func noWakeUpIsLost() async throws {
    for round in 0..<500 {
      let time = ManualTimekeeper()
      let monitor = ResultMonitor(ResultProgress())
      let seen = monitor.snapshot
      let waiter = Task { await monitor.change(since: seen, before: .seconds(1), time) }
      switch round % 3 {
      case 0:
        await time.waiting(until: .seconds(1))
        time.advance(by: .seconds(1))
      case 1: monitor.update { $0.done += 1 }
      default: waiter.cancel()
      }
      await waiter.value
      #expect(time.alarms == 0)
    }
  }
}
