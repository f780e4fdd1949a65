import Foundation
import Testing

/// Batches that stopped, and how they are gone on with.
@Suite struct ResumeTests {
  /// The agent waits from the 61st run on until a file `go` is there.
  private static func script(_ evsh: Evsh) throws -> String {
    let workspace = try evsh.file("many.yaml", Workspaces.many)
    return try evsh.file(
      "nightly.evs",
      """
      import \(workspace)
      select all project 1
      for label in first second {
        run x40 label $label watch
        expect success-rate >= 50%
      }
      expect runs == 80

      """)
  }

  /// What a batch of the script leaves: two results of eighty runs, no run twice.
  private static func expectNothingTwice(_ evsh: Evsh) async throws {
    let results = try await evsh.run("--json", "-c", "list results")
    #expect(results.output.components(separatedBy: #""total_runs_count":80"#).count == 3, "\(results.output)")
    #expect(results.output.components(separatedBy: #""id":"#).count == 3)
    let runs = try await evsh.run("--output", "csv", "-c", "list runs")
    let ids = runs.output.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids.count == 160 && Set(ids).count == 160)
    #expect(!runs.output.contains("cancelled"))
  }

  @Test func aKilledBatchLaunchesNothingTwice() async throws {
    let evsh = try Evsh()
    let script = try Self.script(evsh)
    let started = try evsh.start(["--checkpoint", "done", script])
    #expect(await started.message { $0.contains("of 80 runs done") } != nil)
    started.signal(SIGKILL)
    _ = await started.end()
    try evsh.file("go", "")

    let resumed = try await evsh.run("--checkpoint", "done", "--resume", script)
    #expect(resumed.code == 0, "\(resumed.output)\(resumed.messages)")
    #expect(resumed.messages.contains("result 1 was launched before: it isn't launched again"))
    try await Self.expectNothingTwice(evsh)
    #expect(!FileManager.default.fileExists(atPath: evsh.folder.appending(path: "done").path))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedBatchKeepsItsCalls(_ signal: Int32) async throws {
    let evsh = try Evsh()
    let script = try Self.script(evsh)
    let started = try evsh.start(["--checkpoint", "done", script])
    #expect(await started.message { $0.contains("of 80 runs done") } != nil)
    started.signal(signal)
    let ended = await started.end()
    #expect(ended.code == 130)
    #expect(!ended.messages.contains("ended"))
    #expect(ended.messages.contains("go on with: evsh --checkpoint done --resume \(script)\n"), "\(ended.messages)")
    try evsh.file("go", "")
    let resumed = try await evsh.run("--checkpoint", "done", "--resume", script)
    #expect(resumed.code == 0, "\(resumed.output)\(resumed.messages)")
    try await Self.expectNothingTwice(evsh)
  }

  /// What makes the batch another one: its text, its arguments; the name that the script goes by doesn't.
  @Test func aCheckpointOfAnotherBatchIsRefused() async throws {
    let evsh = try Evsh()
    let clinic = Evsh.examples.appending(path: "clinic.yaml").path
    let text = "import \(clinic)\nselect evaluators $1\nrun watch\nshow run 99\n"
    try evsh.file("a.evs", text)
    #expect(try await evsh.run("--checkpoint", "done", "a.evs", "1001").code == 6)
    for (script, argument) in [("a.evs", "1002"), ("b.evs", "1001")] {
      try evsh.file("b.evs", "# another\n" + text)
      let other = try await evsh.run("--checkpoint", "done", "--resume", script, argument)
      #expect(other.code == 2 && other.messages.contains("are others than when it was made"), "\(other.messages)")
    }
    let again = try await evsh.run("--checkpoint", "done", "a.evs", "1001")
    #expect(again.code == 2 && again.messages.contains("add '--resume'"))
    for name in ["./a.evs", evsh.folder.appending(path: "a.evs").path] {
      let resumed = try await evsh.run("--checkpoint", "done", "--resume", name, "1001")
      #expect(resumed.code == 6 && resumed.messages.contains("launched before"), "\(resumed.messages)")
    }
    #expect(try await evsh.run("--json", "-c", "list results").output.components(separatedBy: "total_runs").count == 2)
  }

  @Test func noOtherFileIsTakenForACheckpoint() async throws {
    let evsh = try Evsh()
    let script = try evsh.file("a.evs", "echo hello\n")
    let notes = try evsh.file("notes.txt", "precious\n")
    for file in [notes, script] {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for options in [["--checkpoint", file], ["--checkpoint", file, "--resume"]] {
        let started = try evsh.start(options + [script])
        started.closeInput()
        let ended = await started.end()
        #expect(ended.code == 2 && ended.output.isEmpty, "\(ended.messages)")
      }
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }

  /// A result that was found wanting is launched anew; one that wasn't stands.
  @Test func whatFailedIsLaunchedAnew() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("many.yaml", Workspaces.many)
    try evsh.file("go", "")
    let script = try evsh.file(
      "gate.evs",
      """
      import \(workspace)
      select all project 1
      run label good watch
      expect success-rate >= 50%
      run label bad watch
      expect no failed
      """)
    #expect(try await evsh.run("--checkpoint", "done", script).code == 1)
    let resumed = try await evsh.run("--checkpoint", "done", "--resume", script)
    #expect(resumed.code == 1)
    #expect(resumed.messages.contains("result 1 was launched before"))
    #expect(!resumed.messages.contains("result 2 was launched before") && resumed.messages.contains("result 3 \"bad\""))
  }

  @Test func aScriptThatIsSourcedMustBeTheSame() async throws {
    let evsh = try Evsh()
    try evsh.file("inner.evs", "echo one\n")
    let script = try evsh.file("a.evs", "source inner.evs\nexit 3\n")
    #expect(try await evsh.run("--checkpoint", "done", script).code == 3)
    try evsh.file("inner.evs", "echo two\n")
    let changed = try await evsh.run("--checkpoint", "done", "--resume", script)
    #expect(changed.output.isEmpty && changed.messages.contains("has changed since the checkpoint was made"))
  }

  /// What was torn when evsh was killed is found again by its key.
  @Test func aTornCheckpointLaunchesNothingTwice() async throws {
    let evsh = try Evsh()
    let clinic = Evsh.examples.appending(path: "clinic.yaml").path
    let script = try evsh.file(
      "a.evs", "import \(clinic)\nselect evaluators 1001\nrun watch\nrun watch\nshow run 99\n")
    _ = try await evsh.run("--checkpoint", "done", script)
    let file = evsh.folder.appending(path: "done")
    let text = try String(contentsOf: file, encoding: .utf8)
    try evsh.file("done", String(text.dropLast(10)))
    for _ in 0..<2 { #expect(try await evsh.run("--checkpoint", "done", "--resume", script).code == 6) }
    #expect(try await evsh.run("--json", "-c", "list results").output.components(separatedBy: "total_runs").count == 3)
    #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("\n"))
  }

  @Test func aFailureSaysWhereToGoOn() async throws {
    let evsh = try Evsh()
    let clinic = Evsh.examples.appending(path: "clinic.yaml").path
    let script = try evsh.file(
      "a.evs",
      """
      import \(clinic)
      select evaluators 1001
      run watch
      let who = $1
      override personalities $who
      select evaluators 1007
      run x2
      expect success-rate >= 50%
      echo done
      """)
    let failed = try await evsh.run(script, "456")
    #expect(failed.code == 1)
    #expect(failed.messages.contains("go on with: evsh --from \(script):7 456"), "\(failed.messages)")
    let again = try await evsh.run("--from", "\(script):7", "456")
    #expect(again.code == 1)
    #expect(!again.messages.contains("imported") && again.messages.contains("result 3"))
    let results = try await evsh.run("--json", "-c", "list results; list runs result 3")
    #expect(results.output.components(separatedBy: #""total_runs_count""#).count == 4)
    #expect(results.output.contains(#""personality_name":"Soft-spoken""#))
    let last = try await evsh.run("--from", "\(script):9", "456")
    #expect(last.code == 0 && last.output == "done\n" && last.messages.isEmpty)
    #expect(try await evsh.run("--from", "\(script):99", "456").code == 2)
  }
}
