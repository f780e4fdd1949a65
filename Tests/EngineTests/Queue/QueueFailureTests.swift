import Evaluation
import GRDB
import Testing

@testable import Engine

/// A database that fails while runs are under way: followers hear of it, and no more calls are made for nothing.
@Suite(.timeLimit(.minutes(1)))
struct QueueFailureTests {
  /// A change of runs that fails, and the trigger's condition.
  private static func fail(_ office: Office, _ condition: String) async throws {
    try await office.engine.workspace.write { db in
      try db.execute(
        sql: "CREATE TRIGGER broken BEFORE UPDATE ON runs WHEN \(condition) BEGIN SELECT RAISE(ABORT, 'broken'); END")
    }
  }

  private static func mend(_ office: Office) async throws {
    try await office.engine.workspace.write { try $0.execute(sql: "DROP TRIGGER broken") }
  }

  /// Claiming and keeping; and how many glances it takes to see that nobody is about it any more.
  @Test(arguments: [("NEW.status = 'in_progress'", 1), ("NEW.outcome IS NOT NULL", 2)])
  func followersHearOfIt(condition: String, glances: Int) async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 6) { $0.concurrency = 2 }
    await office.board.held(2)
    let followers = [office.following(result), office.following(result)]
    try await Self.fail(office, condition)
    office.board.letAllGo()
    let failure = BackendError.storage("the workspace '\(office.scratch.path)' can't be used: broken")
    for follower in followers { await #expect(throws: failure) { try await follower.value } }
    // At most those that had been claimed before.
    #expect(office.board.calls.count <= 4)

    // Once it works again, and the leases are over, everything is gone on with.
    try await Self.mend(office)
    office.scratch.pass(RunQueue.lease)
    while await office.engine.queue.monitor(of: result.id).snapshot.failure != nil { await Task.yield() }
    let follower = office.following(result)
    for _ in 1...glances { await office.time.ring(after: .milliseconds(200)) }
    #expect(try await follower.value.progress.passed == 6)
  }

  /// What has ended is written once it can be, long before its lease is over, and is never held again.
  @Test func whatCouldNotBeWrittenIsWrittenLater() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 2)
    await office.board.held(2)
    let follower = office.following(result)
    try await Self.fail(office, "NEW.outcome IS NOT NULL")
    office.board.letAllGo()
    await #expect(throws: BackendError.self) { try await follower.value }
    // The follower hears of the first that fails; what is put aside after the renewal would wait for the next one.
    while await office.engine.queue.unwritten.count < 2 { await Task.yield() }
    try await Self.mend(office)
    await office.time.ring(after: RunQueue.renewal)
    // A neighbour that looked before would wait for a time that doesn't come here.
    while try await office.engine.result(result.id).progress.passed < 2 { await Task.yield() }
    let neighbour = try await office.neighbour()
    #expect(try await neighbour.follow(result).result.progress.passed == 2)
    #expect(office.board.calls.count == 2 && neighbour.board.calls.isEmpty)
  }

  @Test func callsThatWentOnAreStillEnded() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 3) { $0.concurrency = 2 }
    await office.board.held(2)
    let follower = office.following(result)
    try await Self.fail(office, "NEW.status = 'in_progress' AND OLD.status = 'pending'")
    office.board.letGo([result.runs[0].id])
    await #expect(throws: BackendError.self) { try await follower.value }
    #expect(office.board.underWay == [result.runs[1].id])
    #expect(try await office.engine.endCalls(result: result.id) == 2)
    #expect(office.board.underWay == [])
    #expect(try await office.engine.result(result.id).runs.map(\.status) == [.completed, .cancelled, .cancelled])
  }
}
