import Evaluation
import Testing

@testable import Engine

/// Several processes on one workspace: leases, and what becomes of what a lost one left.
@Suite(.timeLimit(.minutes(1)))
struct NeighbourTests {
  /// How often another process's result is looked at.
  private static let glance = Duration.milliseconds(200)

  @Test func anotherProcessesResultIsFollowed() async throws {
    let office = try await Office(holding: true, owner: Office.remote)
    let result = try await office.run(times: 6) { $0.concurrency = 2 }
    await office.board.held(2)
    let neighbour = try await office.neighbour()
    let follower = neighbour.following(result)
    // Nothing is begun beside the two that the request allows.
    for _ in 1...3 { await neighbour.time.ring(after: Self.glance) }
    #expect(neighbour.board.calls == [])
    // It has looked, and found no end, before there is one.
    await neighbour.time.waiting(until: neighbour.time.now + Self.glance)
    office.board.letAllGo()
    _ = try await office.follow(result)
    await neighbour.time.ring(after: Self.glance)
    #expect(try await follower.value.progress.passed == 6)
    #expect(neighbour.board.calls == [] && office.board.calls.count == 6)
  }

  @Test func anotherGoesOnWithADeadProcessesResult() async throws {
    let lost = try await Office(holding: true, owner: Office.dead)
    let result = try await lost.run(times: 6) { $0.concurrency = 3 }
    await lost.board.held(3)
    lost.board.letGo([result.runs[1].id])
    _ = try await lost.engine.follow(run: result.runs[1].id, limit: nil)
    await lost.board.held(3)
    // What it held is put back when the next process begins.
    let neighbour = try await lost.neighbour()
    #expect(
      neighbour.engine.findings() == [
        "result 1 was left unfinished, 1 of 6 runs are done; 'watch 1' goes on with it, 'cancel 1' ends it"
      ])
    let follower = neighbour.following(result)
    await neighbour.time.ring(after: Self.glance)
    let finished = try await follower.value
    #expect(finished.progress.passed == 6)
    #expect(neighbour.board.calls.map(\.run).sorted() == result.runs.map(\.id).filter { $0 != result.runs[1].id })
    // What the lost process would still say counts no more.
    lost.board.letAllGo()
    _ = try await lost.follow(result)
    #expect(try await neighbour.engine.result(result.id) == finished)
  }

  @Test func anotherGoesOnWhenALeaseIsOver() async throws {
    let lost = try await Office(holding: true, owner: Office.remote)
    let result = try await lost.run(times: 4) { $0.concurrency = 3 }
    await lost.board.held(3)
    let neighbour = try await lost.neighbour()
    #expect(neighbour.engine.findings() == [])
    let follower = neighbour.following(result)
    await neighbour.time.waiting(until: Self.glance)
    lost.scratch.pass(RunQueue.lease)
    // At the first glance the runs are put back, at the second nobody has begun with them.
    for _ in 1...2 { await neighbour.time.ring(after: Self.glance) }
    #expect(try await follower.value.progress.passed == 4)
    #expect(neighbour.board.calls.map(\.run).sorted() == result.runs.map(\.id))
    lost.board.letAllGo()
  }

  @Test func aRunOfALostProcessIsFollowed() async throws {
    let lost = try await Office(holding: true, owner: Office.remote)
    let result = try await lost.run(times: 2)
    await lost.board.held(2)
    let neighbour = try await lost.neighbour()
    let follower = Task { try await neighbour.engine.follow(run: result.runs[1].id, limit: nil) }
    await neighbour.time.waiting(until: Self.glance)
    lost.scratch.pass(RunQueue.lease)
    for _ in 1...2 { await neighbour.time.ring(after: Self.glance) }
    #expect(try await follower.value.verdict == Verdict(.passed))
    lost.board.letAllGo()
  }

  /// Also where a third process has put back what was lost, and gone away.
  @Test func whatWaitsAndNobodyIsAboutIsGoneOnWith() async throws {
    let lost = try await Office(holding: true, owner: Office.remote)
    let result = try await lost.run(times: 2)
    await lost.board.held(2)
    let neighbour = try await lost.neighbour()
    let follower = neighbour.following(result)
    await neighbour.time.waiting(until: Self.glance)
    lost.scratch.pass(RunQueue.lease)
    _ = try await lost.neighbour()
    for _ in 1...2 { await neighbour.time.ring(after: Self.glance) }
    #expect(try await follower.value.progress.passed == 2)
    lost.board.letAllGo()
  }

  @Test func leasesAreRenewed() async throws {
    let office = try await Office(holding: true, owner: Office.remote)
    let result = try await office.run()
    for renewal in 1...3 {
      office.scratch.pass(.seconds(20))
      await office.time.ring(after: RunQueue.renewal)
      await office.time.waiting(until: RunQueue.renewal * (renewal + 1))
      #expect(try await office.engine.workspace.orphans { _ in true } == [])
    }
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.isSuccess)
    #expect(office.time.alarms == 0)
  }

  @Test func anotherProcessMayEndCalls() async throws {
    let office = try await Office(holding: true, owner: Office.remote)
    let result = try await office.run(times: 3) { $0.concurrency = 2 }
    await office.board.held(2)
    let follower = office.following(result)
    let neighbour = try await office.neighbour()
    #expect(try await neighbour.engine.endCalls(result: result.id) == 3)
    #expect(office.board.underWay.count == 2)
    await office.time.ring(after: RunQueue.renewal)
    let ended = try await follower.value
    #expect(ended.status == .cancelled && ended.runs.allSatisfy { $0.endedReason == Cancellation.reason })
    #expect(office.board.underWay == [])
  }
}
