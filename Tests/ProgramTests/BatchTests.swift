import Foundation
import Testing

/// Files, pipes and `-c`: one rule for all three.
@Suite struct BatchTests {
  private let nightly = Evsh.examples.appending(path: "nightly.evs").path
  private let clinic = Evsh.examples.appending(path: "clinic.yaml").path
  private let commands = """
    select folder Sales.Inbound project 1376
    override personalities 123 456
    run x3 label nightly
    watch

    """

  @Test func aPipeDoesWhatTheFileDoes() async throws {
    let evsh = try Evsh()
    let file = try await evsh.run(nightly)
    let pipe = try await evsh.run(input: commands)
    #expect(file.code == 1)
    #expect(file.output.contains("72 runs"))
    #expect(pipe.code == file.code)
    let expected = file.output.replacing("result 1 ", with: "result 2 ")
    #expect(Self.withoutRuns(pipe.output) == Self.withoutRuns(expected))
    #expect(file.output.contains("never called 'reschedule_appointment'"))
  }

  /// Run ids differ from result to result, and so does which run of several is named.
  private static func withoutRuns(_ text: String) -> String {
    text.replacing(/\d+ runs: [\d ]+…?; show transcript \d+/, with: "RUNS")
      .replacing(/1 run: \d+; show transcript \d+/, with: "RUNS")
  }

  @Test func theSameCommandsAfterC() async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("-c", "import \(clinic); " + commands.split(separator: "\n").joined(separator: "; "))
    #expect(ended.code == 1)
    #expect(ended.output.contains("72 runs"))
  }

  @Test func aTypoStopsAScriptBeforeAnythingRuns() async throws {
    let evsh = try Evsh()
    _ = try await evsh.run("-c", "import \(clinic)")
    let ended = try await evsh.run(input: commands.replacing("run x3", with: "rnu x3"))
    #expect(ended.code == 3)
    #expect(ended.output.isEmpty)
    #expect(
      ended.messages == """
        error: no command is named 'rnu'
         --> <stdin>:3:1
          |
        3 | rnu x3 label nightly
          | ^^^ did you mean 'run'?

        """)
    #expect(try await evsh.run("-c", "list results").messages == "no results\n")
  }

  @Test func standardOutputHoldsResultsOnly() async throws {
    let ended = try await Evsh().run("-c", "import \(clinic); select tags smoke; echo done; numbers same")
    #expect(ended.output == "done\n")
    #expect(ended.messages.contains("evaluators tagged smoke"))
    #expect(!ended.messages.contains("\u{1B}"))
  }

  @Test func eachReplyIsAJSONObjectOnALineOfItsOwn() async throws {
    let ended = try await Evsh().run("--json", "-c", "import \(clinic); select tags smoke; plan; run watch; help")
    let lines = ended.output.split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["command"] is String)
    }
  }

  @Test func progressIsABarWhereItIsWantedAndLinesElsewhere() async throws {
    let watch = "import \(clinic); select tags smoke; run x5 watch"
    let lines = try await Evsh().run("-c", watch)
    #expect(lines.messages.contains("result 1: 20 of 20 runs done, 20 passed\n"))
    let bar = try await Evsh().run("-c", "set progress bar; " + watch)
    #expect(bar.messages.contains("\r\u{1B}[Kresult 1"))
    #expect(bar.messages.hasSuffix("\r\u{1B}[K"))
    let off = try await Evsh().run("-c", "set progress off; " + watch)
    #expect(off.messages.hasSuffix("result 1: 20 runs (4 evaluators × 5)\n"))
  }

  @Test func keepGoingGoesOnAndTheExitCodeTells() async throws {
    let evsh = try Evsh()
    let stopped = try await evsh.run("-c", "undo; echo after")
    #expect(stopped.code == 3)
    #expect(stopped.output.isEmpty)
    let kept = try await evsh.run("--keep-going", "-c", "undo; echo after")
    #expect(kept.code == 3)
    #expect(kept.output == "after\n")
  }

  @Test func checkRunsNothing() async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("--check", nightly)
    #expect(ended.code == 0)
    #expect(ended.output.hasSuffix(": no errors; 72 runs\n") && ended.messages.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: evsh.folder.path).isEmpty)
    #expect(try await evsh.run("--check", "-c", "watch for ever").code == 3)
  }

  @Test func aStreamAnswersEachLineAtOnce() async throws {
    let stream = try Evsh().start(["--stream", "--json"])
    stream.write("echo one\n")
    #expect(await stream.outputLine { $0.contains("one") } != nil)
    stream.write("ecko two\n")
    #expect(await stream.outputLine { $0.contains("did you mean 'echo'?") } != nil)
    stream.write("echo \\\nthree\n")
    #expect(await stream.outputLine { $0.contains("three") } != nil)
    stream.closeInput()
    #expect(await stream.end().code == 3)
  }

  @Test func aScriptRunsByItsShebang() async throws {
    let evsh = try Evsh()
    let path = try evsh.file("hello.evs", "#!/usr/bin/env evsh\necho hello # to all\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let ended = try await evsh.run(executable: URL(filePath: path))
    #expect(ended.output == "hello\n")
    #expect(ended.code == 0)
  }

  @Test func thePipedExampleRuns() async throws {
    let evsh = try Evsh()
    _ = try await evsh.run("-c", "import \(clinic)")
    let process = evsh.process(Evsh.examples.appending(path: "piped.sh"), [])
    process.environment?["EVSH"] = Evsh.built.appending(path: "evsh").path
    let ended = await (try Started(process)).end()
    #expect(ended.code == 1)
    #expect(ended.output.contains("72 runs"))
  }

  @Test func aHundredThousandLinesArePiped() async throws {
    let evsh = try Evsh()
    _ = try await evsh.run("-c", "import \(clinic)")
    let lines = (0..<25_000).map { index in
      """
      select folder Sales.Inbound project 1376
      override personalities 123 456
      concurrency \(index % 50 + 1)
      reset

      """
    }
    let ended = try await evsh.run(input: lines.joined() + "echo done\n")
    #expect(ended.code == 0)
    #expect(ended.output == "done\n")
  }
}
