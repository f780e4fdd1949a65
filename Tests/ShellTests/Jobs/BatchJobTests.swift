import Evaluation
import Shell
import Testing

/// What a batch sends to the background is awaited at its end, and judged.
@Suite struct BatchJobTests {
  @Test(arguments: [true, false])
  func theScriptGoesOnAndFailsIfARunFailed(_ endsWithProcess: Bool) async {
    let shell = StagedShell(StagedBackend(endsWithProcess: endsWithProcess), isSession: false)
    let batch = Task { await shell.runBatch("run x2 &\necho meanwhile\n") }
    await shell.backend.awaitFollowers()
    shell.backend.end(run: 11, .passed)
    shell.backend.end(run: 12, .failed, "never said goodbye")
    let (code, text) = await batch.value
    #expect(code == ExitCode.failed.rawValue)
    #expect(text.contains("meanwhile\nresult 1 completed: 1 of 2 runs passed, 1 failed\n"))
    #expect(text.contains("# error: of the 2 runs of result 1, 1 failed\n#  --> test.evs:1:1"))
    #expect(shell.announcements.lines.count == 2)
  }

  @Test func whatIsWatchedBeforeTheEndIsJudgedOnce() async {
    let shell = StagedShell(isSession: false)
    let batch = Task { await shell.runBatch("run &\nwatch\n") }
    await shell.backend.awaitFollowers(2)
    shell.backend.end(run: 11, .passed)
    let (code, text) = await batch.value
    #expect(code == 0)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("result 1 completed") } == 1)
    #expect(shell.announcements.lines.isEmpty)
  }

  @Test func aResultOfAnotherSessionIsNotEnded() async throws {
    let shell = StagedShell(isSession: false)
    _ = try shell.backend.run(RunRequest(), key: nil)
    let (code, text) = await shell.runBatch("watch 1 &\nshow result 9\n")
    #expect(code == ExitCode.refused.rawValue)
    #expect(!text.contains("ended"))
    #expect(try !shell.backend.result(1).status.isFinal)
  }

  @Test func whatFailsInTheBackgroundFailsTheBatch() async {
    let shell = StagedShell(StagedBackend(failure: .unreachable("the server is gone")), isSession: false)
    let (code, text) = await shell.runBatch("run &")
    #expect(code == ExitCode.unreachable.rawValue)
    #expect(text.contains("# error: the server is gone\n#  --> test.evs:1:1"))
    #expect(shell.announcements.lines == ["result 1 is followed no longer: the server is gone"])
  }

  @Test func anInterruptedBatchEndsItsCalls() async {
    let shell = StagedShell(isSession: false)
    let batch = Task { await shell.runBatch("run x2 &") }
    await shell.backend.awaitFollowers()
    batch.cancel()
    let (code, text) = await batch.value
    #expect(code == ExitCode.interrupted.rawValue)
    #expect(text.contains("# ended 2 calls of result 1\n"))
  }
}
