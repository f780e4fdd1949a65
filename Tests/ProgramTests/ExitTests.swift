import Foundation
import Testing

/// Each exit code through the real program, also under signals and closed pipes.
@Suite struct ExitTests {
  private static let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  @Test(
    arguments: [
      (["-c", "echo fine"], 0), (["-c", "import \(clinic); select evaluators 1001; run watch"], 0),
      (["-c", "import \(clinic); select tags smoke privacy; run"], 1), (["--nonsense"], 2), (["no-such-file.evs"], 2),
      (["-c", "frobnicate"], 3), (["--workspace", "/dev/null/workspace.db", "-c", "list tags"], 4), (["-c", "run"], 6),
      (["-c", "exit 42"], 42), (["--help"], 0), (["--version"], 0), (["fmt", "no-such-file.evs"], 2),
    ] as [([String], Int32)])
  func exitCodes(_ arguments: [String], _ code: Int32) async throws {
    let started = try Evsh().start(arguments)
    started.closeInput()
    let ended = await started.end()
    #expect(ended.code == code, "\(ended.output)\(ended.messages)")
    #expect(code == 0 || code == 42 || !ended.messages.isEmpty)
  }

  @Test func anInterruptedWatchEndsTheCallsItStarted() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("silent.yaml", Workspaces.silent)
    let started = try evsh.start(["-c", "import \(workspace); select all project 1; run x3; watch"])
    #expect(await started.message { $0.hasPrefix("result 1:") } != nil)
    started.signal(SIGINT)
    let ended = await started.end()
    #expect(ended.code == 130)
    #expect(ended.messages.contains("ended 3 calls of result 1"))
    let after = try await evsh.run("-c", "list runs status cancelled")
    #expect(after.output.split(separator: "\n").count == 4)
  }

  @Test func everyLineOfAStreamCanBeInterrupted() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("silent.yaml", Workspaces.silent)
    let stream = try evsh.start(["--stream"])
    stream.write("import \(workspace)\nselect all project 1\n")
    for result in 1...2 {
      stream.write("run watch\n")
      #expect(await stream.message { $0.hasPrefix("result \(result):") } != nil)
      stream.signal(SIGINT)
      stream.write("echo after \(result)\n")
      #expect(await stream.outputLine { $0 == "after \(result)" } != nil)
    }
    stream.closeInput()
    let ended = await stream.end()
    #expect(ended.code == 130)
    #expect(ended.messages.contains("ended 1 call of result 1") && ended.messages.contains("ended 1 call of result 2"))
  }

  /// A script that fails, or leaves, doesn't leave calls behind that nobody carries on.
  @Test(
    arguments: [
      ("run; agent 99", 6), ("run; run; exit 7", 7), ("run; watch for 1ms", 4),
    ] as [(String, Int32)])
  func whatIsLaunchedIsNotLeftBehind(_ commands: String, _ code: Int32) async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("silent.yaml", Workspaces.silent)
    let ended = try await evsh.run("-c", "import \(workspace); select all project 1; \(commands)")
    #expect(ended.code == code)
    #expect(ended.messages.contains("ended 1 call of result 1"))
    let after = try await evsh.run("-c", "list results")
    #expect(after.output.contains("cancelled") && !after.output.contains("pending"))
    #expect(after.messages.isEmpty)
  }

  @Test func keepGoingFollowsWhatItLaunched() async throws {
    let commands = "import \(Self.clinic); undo; undo; select evaluators 1001; run"
    let ended = try await Evsh().run("--keep-going", "-c", commands)
    #expect(ended.code == 3)
    #expect(ended.output.contains("1 of 1 run passed"))
  }

  @Test func leavingAStreamTellsWhatFailed() async throws {
    let ended = try await Evsh().run(
      "--stream", input: "import \(Self.clinic)\nselect evaluators 1007\nrun watch\nexit\n")
    #expect(ended.code == 1)
  }

  @Test func outputThatCannotBeWrittenIsNoSuccess() async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("-c", "evsh -c help > /dev/full; echo $?", executable: URL(filePath: "/bin/bash"))
    #expect(ended.output == "4\n")
    #expect(ended.messages.contains("no space left on device"))
  }

  @Test func aScriptMayBeAPipe() async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("-c", "evsh <(echo echo hello)", executable: URL(filePath: "/bin/bash"))
    #expect(ended.output == "hello\n")
  }

  @Test func aReaderThatLeavesEndsItQuietly() async throws {
    let evsh = try Evsh()
    let shell = URL(filePath: "/bin/bash")
    let ended = try await evsh.run(
      "-c", "for i in $(seq 3000); do echo help; done | evsh | head -n 1; echo ${PIPESTATUS[1]}", executable: shell)
    #expect(ended.output.hasSuffix("\n141\n"))
    #expect(ended.messages.isEmpty)
  }

  @Test func aKilledProcessLosesNothingThatFinished() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("many.yaml", Workspaces.many)
    let started = try evsh.start(["-c", "import \(workspace); select all project 1; run x100; watch"])
    #expect(await started.message { $0.contains("of 200 runs done") } != nil)
    started.signal(SIGKILL)
    _ = await started.end()
    try evsh.file("go", "")

    let finished = try await evsh.run("--json", "-c", "list runs status completed")
    let before = try Self.ids(finished.output)
    #expect((50...60).contains(before.count))
    #expect(finished.messages.contains("result 1 was left unfinished"))
    let rest = try await evsh.run("-c", "watch 1")
    #expect(rest.code == 1)
    #expect(rest.output.contains("100 of 200 runs passed, 100 failed"))
    let all = try Self.ids(try await evsh.run("--json", "-c", "list runs").output)
    #expect(all.count == 200 && Set(all).count == 200)
    #expect(Set(before).isSubset(of: all))

    let again = try await evsh.run("-c", "rerun 1 failed watch; list runs result 2")
    #expect(again.output.contains("result 2"))
    #expect(again.output.contains("0 of 100 runs passed, 100 failed"))
    let ids = try Self.ids(try await evsh.run("--json", "-c", "list runs").output)
    #expect(Set(ids).count == 300)
  }

  private static func ids(_ output: String) throws -> [Int] {
    let line = output.split(separator: "\n").last ?? ""
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let runs = object?["runs"] as? [[String: Any]] ?? []
    return runs.compactMap { $0["id"] as? Int }
  }
}
