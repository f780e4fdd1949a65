import Evaluation
import Shell
import Synchronization
import Testing

/// What is followed in the background of a session.
@Suite struct JobTests {
  @Test func aRunInTheBackgroundReturnsAtOnceAndTellsFailuresAndItsEnd() async {
    let shell = StagedShell()
    #expect(await shell.type("run x3 label nightly &") == "# result 1 \"nightly\": 3 runs (3 evaluators × 3)\n")
    await shell.backend.awaitFollowers()
    shell.backend.end(run: 11, .failed, "never said goodbye")
    #expect(
      await shell.announcements.first(1) == [
        "run 11 \"Caller 1\" failed: never said goodbye · show transcript 11"
      ])
    shell.backend.end(run: 12, .passed)
    #expect(shell.runs == RunsInFlight(running: 1, passed: 1, failed: 1))
    shell.backend.end(run: 13, .review, "a model must judge")
    #expect(
      await shell.announcements.first(3).dropFirst() == [
        "run 13 \"Caller 3\" review: a model must judge · show transcript 13",
        "result 1 \"nightly\" completed: 1 of 3 runs passed, 1 failed, 1 to be reviewed · show result 1",
      ])
    #expect(shell.runs == nil)
  }

  @Test func failuresForTheSameReasonAreToldOnce() async {
    let shell = StagedShell()
    await shell.type("run &")
    shell.backend.end(run: 11, .failed, "never said goodbye")
    #expect(await shell.announcements.first(2).count == 2)
    #expect(
      await shell.type("watch 1 &").contains("# following result 1 in the background: 1 of 1 runs done, 1 failed"))
    #expect(await shell.announcements.first(4).count == 4)
  }

  @Test func aRunThatIsNotSentToTheBackgroundOnlyCounts() async {
    let shell = StagedShell()
    await shell.type("run x2")
    #expect(shell.runs == RunsInFlight(running: 2, passed: 0, failed: 0))
    #expect(shell.interpreter.prompt.text == "staged ▶2 ✓0 ✗0 › ")
    shell.backend.end(run: 11, .failed, "never said goodbye")
    shell.backend.end(run: 12, .passed)
    await shell.type("run &")
    shell.backend.end(run: 21, .passed)
    #expect(await shell.announcements.first(1) == ["result 2 completed: 1 of 1 run passed · show result 2"])
  }

  @Test func whoDrawsTheCountsIsToldOfEachChange() async {
    let shell = StagedShell()
    let seen = Mutex<[RunsInFlight?]>([])
    let jobs = shell.interpreter.jobs
    jobs.whenRunsChange { seen.withLock { $0.append(jobs.runsInFlight) } }
    await shell.type("run x2 &")
    await shell.backend.awaitFollowers()
    shell.backend.end(run: 11, .passed)
    shell.backend.end(run: 12, .passed)
    _ = await shell.announcements.first(1)
    #expect(
      seen.withLock { $0 } == [
        RunsInFlight(running: 2, passed: 0, failed: 0), RunsInFlight(running: 1, passed: 1, failed: 0),
        RunsInFlight(running: 0, passed: 2, failed: 0), nil,
      ])
  }

  @Test func jobsListsThem() async {
    let shell = StagedShell()
    #expect(await shell.type("jobs") == "# no jobs\n")
    await shell.type("run x2 label nightly &")
    await shell.type("run &")
    shell.backend.end(run: 21, .passed)
    _ = await shell.announcements.first(1)
    let rows = await shell.type("jobs").split(separator: "\n").map {
      $0.split(separator: " ").prefix(8).joined(separator: " ")
    }
    #expect(
      rows == [
        "id kind label state runs done passed failed", "1 result nightly running 2 0 0 0",
        "2 result – completed 1 1 1 0",
      ])
    await shell.type("set output csv")
    #expect(
      await shell.type("jobs").contains(
        /^id,kind,label,state,total,done,passed,failed,elapsed\r\n1,result,nightly,running,2,0,0,0,.*\r\n2,result,,completed,1,1,1,0,.*\r\n$/
      ))
  }

  @Test func watchBringsAJobToTheForegroundAndItIsNotToldTwice() async {
    let shell = StagedShell()
    await shell.type("run x2 &")
    await shell.backend.awaitFollowers()
    let watching = shell.start("watch 1")
    await shell.backend.awaitFollowers()
    shell.backend.end(run: 11, .failed, "never said goodbye")
    shell.backend.end(run: 12, .passed)
    #expect(await watching.value.contains("result 1 completed: 1 of 2 runs passed, 1 failed"))
    #expect(shell.runs == nil)
    #expect(shell.announcements.lines.isEmpty)
  }

  @Test func anInterruptedWatchGoesOnInTheBackground() async {
    let shell = StagedShell()
    let watching = shell.start("run x2 watch")
    await shell.backend.awaitFollowers(2)
    watching.cancel()
    #expect(
      await watching.value.hasSuffix(
        "# result 1 goes on in the background: 'watch 1' comes back to it, 'cancel 1' ends it\n"))
    #expect(shell.interpreter.detached == 1)
    await shell.type("echo meanwhile")
    #expect(shell.interpreter.detached == nil)
    shell.backend.end(run: 11, .passed)
    shell.backend.end(run: 12, .passed)
    #expect(await shell.announcements.first(1) == ["result 1 completed: 2 of 2 runs passed · show result 1"])
  }

  @Test func whatWasDetachedCanBeEnded() async {
    let shell = StagedShell()
    let watching = shell.start("run x2 watch")
    await shell.backend.awaitFollowers(2)
    watching.cancel()
    _ = await watching.value
    await shell.interpreter.endCalls(of: 1)
    await shell.awaitNoRuns()
    #expect(await shell.type("jobs").contains("cancelled"))
    #expect(shell.announcements.lines.isEmpty)
    #expect(shell.interpreter.resultsUnderWay.isEmpty)
  }

  @Test func whatIsCancelledIsNotTold() async {
    let shell = StagedShell()
    await shell.type("run x2 &")
    #expect(await shell.type("cancel 1") == "# ended 2 calls of result 1\n")
    await shell.type("run &")
    shell.backend.end(run: 21, .passed)
    #expect(await shell.announcements.first(1) == ["result 2 completed: 1 of 1 run passed · show result 2"])
  }

  @Test func aRunIsFollowedToo() async {
    let shell = StagedShell()
    await shell.type("run x2")
    #expect(
      await shell.type("watch 12 &")
        == "# following run 12 \"Caller 2\" in the background: 0 of 1 runs done\n")
    shell.backend.end(run: 11, .passed)
    shell.backend.end(run: 12, .failed, "never said goodbye")
    #expect(
      await shell.announcements.first(1) == [
        "run 12 \"Caller 2\" failed: never said goodbye · show transcript 12"
      ])
  }

  @Test func anUnknownIDIsRefusedAtOnce() async {
    let shell = StagedShell()
    #expect(await shell.type("watch 7 &").contains("error: there is no result or run 7"))
    #expect(await shell.type("jobs") == "# no jobs\n")
  }

  @Test func whatCanNotBeFollowedAnyLongerIsTold() async {
    let shell = StagedShell(StagedBackend(failure: .unreachable("the server is gone")))
    await shell.type("run label nightly &")
    #expect(
      await shell.announcements.first(1) == ["result 1 \"nightly\" is followed no longer: the server is gone"])
    #expect(shell.runs == nil)
    #expect(await shell.type("jobs").contains("lost"))
  }
}
