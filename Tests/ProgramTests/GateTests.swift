import Foundation
import Testing

/// Scripts as gates: what CI sees of them.
@Suite struct GateTests {
  /// Forty-nine that pass hide one that always fails from a gate on the whole, and from nothing else.
  @Test func oneThatAlwaysFailsIsNamed() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("fifty.yaml", Workspaces.fifty)
    let script = try evsh.file(
      "gate.evs",
      """
      import \(workspace)
      select all project 1
      run x10
      expect success-rate >= 95%
      expect each success-rate >= 80%
      echo "never reached"
      """)
    let ended = try await evsh.run(script)
    #expect(ended.code == 1)
    #expect(ended.messages.contains("success-rate >= 95% holds: 98%, 490 of 500 tries passed"))
    #expect(ended.messages.contains("expected each success-rate >= 80%: 1 of 50 evaluators falls short"))
    #expect(ended.messages.contains("1001 Is greeted 1: 0%, 0 of 10 tries passed"))
    #expect(!ended.messages.contains("1002") && !ended.output.contains("never reached"))

    let program = try await evsh.run("--json", "--keep-going", "-c", "watch 1; expect each success-rate >= 80%")
    #expect(program.code == 1)
    let error = try #require(program.output.split(separator: "\n").last)
    #expect(error.contains(#""message":"expected each success-rate >= 80%"#), "\(error)")
  }

  @Test(
    arguments: [
      ("expect no failed", 0), ("expect success-rate >= 90%", 0), ("expect excluded == 0; expect each pass^1 == 1", 0),
      ("expect success-rate < 100%", 1), ("expect metric Mood >= 1", 1), ("expect pass^2 >= 10%", 1),
      ("expect no regressions against 9", 6), ("if metric Mood > 1 { echo yes }", 1), ("expect latency p99 < 1m", 1),
      ("if no failed { exit 42 }", 42), ("for c in 7 8 { exit $c }", 7), ("expect sucess-rate > 1%", 3),
      ("let a = $b", 3), ("source nowhere.evs", 3),
    ] as [(String, Int32)])
  func exitCodes(_ commands: String, _ code: Int32) async throws {
    let clinic = Evsh.examples.appending(path: "clinic.yaml").path
    let ended = try await Evsh().run("-c", "import \(clinic); select evaluators 1001; run watch; \(commands)")
    #expect(ended.code == code, "\(ended.output)\(ended.messages)")
  }

  /// An expectation is about all of a result: it waits for the end.
  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsAnExpectationThatWaits(_ signal: Int32) async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("silent.yaml", Workspaces.silent)
    let started = try evsh.start(["-c", "import \(workspace); select all project 1; run; expect no failed"])
    #expect(await started.message { $0.hasPrefix("result 1:") } != nil)
    started.signal(signal)
    let ended = await started.end()
    #expect(ended.code == 130)
    #expect(ended.messages.contains("ended 1 call of result 1"))
  }

  @Test(
    arguments: [
      ("echo hello", 4), ("exit 3", 3), ("run; expect no failed", 1), ("expect no failed", 3),
    ] as [(String, Int32)])
  func aClosedStandardOutputIsNoSuccess(_ commands: String, _ code: Int32) async throws {
    let evsh = try Evsh()
    let clinic = Evsh.examples.appending(path: "clinic.yaml").path
    _ = try await evsh.run("-c", "import \(clinic)")
    let shell = URL(filePath: "/bin/bash")
    let ended = try await evsh.run(
      "-c", "evsh -c 'select evaluators 1007; \(commands)' >&-; echo $?", executable: shell)
    #expect(ended.output == "\(code)\n", "\(ended.messages)")
  }

  @Test func aReaderThatLeavesEndsAScriptThatGoesRound() async throws {
    let evsh = try Evsh()
    let values = (1...20_000).map(String.init).joined(separator: " ")
    let script = try evsh.file("round.evs", "for n in \(values) { echo \"line $n of many that nobody reads\" }\n")
    let ended = try await evsh.run(
      "-c", "evsh \(script) | head -n 1; echo ${PIPESTATUS[0]}", executable: URL(filePath: "/bin/bash"))
    #expect(ended.output == "line 1 of many that nobody reads\n141\n")
    #expect(ended.messages.isEmpty)
  }
}
