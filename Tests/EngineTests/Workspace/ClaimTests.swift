import Evaluation
import Testing

@testable import Engine

/// Claims, leases and what becomes of lost processes' runs.
struct ClaimTests {
  private static func claim(_ workspace: Workspace, _ result: RunResult, _ owner: String, _ limit: Int) async throws
    -> [Int]
  {
    try await workspace.claimPending(result: result.id, owner: owner, limit: limit, lease: .seconds(30)).runs.map(\.id)
  }

  @Test func aRunIsClaimedOnce() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 50)
    let other = try await scratch.open()
    let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
      for number in 0..<10 {
        group.addTask {
          try await Self.claim(number.isMultiple(of: 2) ? workspace : other, result, "o\(number)", 7)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.sorted() == result.runs.map(\.id))
  }

  @Test func onlyTheOwnerFinishes() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 2)
    #expect(try await Self.claim(workspace, result, "a", 1) == [1])
    var run = try await workspace.run(1)
    run.status = .completed
    #expect(try await workspace.note(Boxed(wrappedValue: run), owner: "b") == false)
    #expect(try await workspace.finish(run, owner: "b") == false)
    #expect(try await workspace.run(1).status == .inProgress)
    #expect(try await workspace.note(Boxed(wrappedValue: run), owner: "a"))
    #expect(try await workspace.finish(run, owner: "a"))
    #expect(try await workspace.finish(run, owner: "a") == false)
    #expect(try await workspace.note(Boxed(wrappedValue: run), owner: "a") == false)
  }

  @Test func deadOwnersLoseTheirRuns() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 4)
    _ = try await Self.claim(workspace, result, "dead", 2)
    _ = try await Self.claim(workspace, result, "alive", 1)
    let run = try await workspace.run(2)
    #expect(run.startedAt == scratch.now)
    #expect(try await workspace.orphans { $0 != "dead" } == [1, 2])
    #expect(try await workspace.result(result.id).runs.map(\.status) == [.pending, .pending, .inProgress, .pending])
    #expect(try await workspace.run(2).startedAt == nil)
    #expect(try await workspace.orphans { $0 != "dead" } == [])
    #expect(try await workspace.finish(run, owner: "dead") == false)
  }

  @Test func leasesRunOut() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 2)
    _ = try await Self.claim(workspace, result, "a", 1)
    scratch.pass(.seconds(20))
    _ = try await Self.claim(workspace, result, "b", 1)
    scratch.pass(.milliseconds(9_999))
    #expect(try await workspace.orphans { _ in true } == [])
    #expect(try await workspace.renew([2], owner: "b", lease: .seconds(60)) == [])
    scratch.pass(.milliseconds(1))
    #expect(try await workspace.orphans { _ in true } == [1])
    scratch.pass(.seconds(59))
    #expect(try await workspace.orphans { _ in true } == [])
    scratch.pass(.seconds(1))
    #expect(try await workspace.orphans { _ in true } == [2])
  }

  @Test func whatADeadOwnerHeldWaitsAgain() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 3)
    _ = try await Self.claim(workspace, result, "a", 2)
    #expect(try await workspace.orphans { $0 != "b" } == [])
    #expect(try await workspace.orphans { $0 != "a" } == [1, 2])
    #expect(try await Self.claim(workspace, result, "b", 9) == [1, 2, 3])
  }

  @Test func cancelling() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 4)
    _ = try await Self.claim(workspace, result, "a", 2)
    #expect(try await workspace.cancel(run: 4) == Cancellation(ended: [4], underWay: []))
    #expect(try await workspace.cancel(result: result.id) == Cancellation(ended: [3], underWay: [1, 2]))
    #expect(try await workspace.run(3).endedReason == "run-cancelled-by-user")
    #expect(try await workspace.renew([1, 2], owner: "a", lease: .seconds(30)) == [1, 2])
    var run = try await workspace.run(1)
    (run.status, run.endedReason) = (.cancelled, Cancellation.reason)
    #expect(try await workspace.finish(run, owner: "a"))
    #expect(try await workspace.renew([2], owner: "a", lease: .seconds(30)) == [2])
    // What its owner can't end any more ends as it was asked to.
    #expect(try await workspace.orphans { _ in false } == [2])
    #expect(try await workspace.run(2).status == .cancelled)
    #expect(try await workspace.result(result.id).status == .cancelled)
    #expect(try await workspace.cancel(result: result.id) == Cancellation(ended: [], underWay: []))
    await #expect(throws: BackendError.unknown(.init(kind: "run", name: "99"))) { try await workspace.cancel(run: 99) }
    await #expect(throws: BackendError.unknown(.init(kind: "result", name: "9"))) {
      try await workspace.cancel(result: 9)
    }
  }

  @Test func whatIsUnfinishedIsFoundAgain() async throws {
    let scratch = try ScratchWorkspace()
    let (workspace, result) = try await ResultTests.started(scratch, runs: 2)
    let done = try await workspace.createResult(for: RunRequest(), agent: nil, runAsText: true, runs: [])
    _ = try await Self.claim(workspace, result, "a", 1)
    var run = try await workspace.run(1)
    (run.status, run.verdict) = (.completed, Verdict(.passed))
    _ = try await workspace.finish(run, owner: "a")
    var progress = ResultProgress()
    (progress.total, progress.done, progress.passed) = (2, 1, 1)
    let unfinished = UnfinishedResult(id: result.id, label: "nightly", progress: progress, createdAt: result.createdAt)
    #expect(try await scratch.open().unfinishedResults() == [unfinished])
    #expect(done.id == result.id + 1)
  }
}
