import Foundation
import Testing

/// One evsh as the client of another.
@Suite struct ConnectTests {
  private static let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  @Test func noServer() async throws {
    let ended = try await Evsh().run("-c", "connect http://127.0.0.1:1; list agents")
    #expect(ended.code == 4 && ended.output.isEmpty)
    #expect(ended.messages.contains("error: nothing listens at 127.0.0.1:1\n"))
  }

  @Test func keysThatAreMissingWrongAndRight() async throws {
    let server = try await ServingEvsh(Self.clinic)
    let commands = "connect \(server.url); list agents"
    let without = try await Evsh().run("-c", commands)
    #expect(without.code == 5 && without.messages.contains("error: \(server.name) wants a key"))
    let wrong = try await Evsh().run(commands, key: "wrong-key-of-the-tests")
    #expect(wrong.code == 5 && wrong.messages.contains("error: \(server.name) doesn't take the key"))
    #expect(!wrong.messages.contains("wrong-key-of-the-tests") && wrong.output.isEmpty)
    for variable in ["EVSH_API_KEY", "CEKURA_API_KEY"] {
      let right = try await Evsh().run(commands, key: server.key, variable: variable)
      #expect(right.code == 0 && right.output.contains("Front desk"))
    }
    await server.stop()
  }

  @Test func whatIsRunThereIsFollowedAndJudgedHere() async throws {
    let server = try await ServingEvsh(Self.clinic)
    let commands = """
      connect \(server.url); select evaluators 1001 1007; run x2 label nightly watch
      expect success-rate == 50%
      list results; show transcript 1
      """
    let ended = try await Evsh().run(commands, key: server.key)
    #expect(ended.code == 0, "\(ended.messages)")
    #expect(ended.output.contains("result 1 \"nightly\" completed: 2 of 4 runs passed, 2 failed"))
    #expect(ended.output.contains("never called 'reschedule_appointment'"))
    #expect(ended.output.contains("caller  "))
    await server.stop()
  }

  @Test func aSuiteIsPlannedAndRunThereAsHere() async throws {
    let server = try await ServingEvsh(Self.clinic)
    let evsh = try Evsh()
    let suite = Evsh.examples.appending(path: "suite.yaml").path
    let broken = try evsh.file("broken.yaml", "version: \"1\"\nscenarios:\n  - name: No words\n")
    let commands = "agent 42; plan suite \(suite); run suite \(suite) watch"
    let there = try await evsh.run("connect \(server.url); " + commands, key: server.key)
    let here = try await evsh.run("-c", "import \(Self.clinic); " + commands)
    for ended in [there, here] {
      #expect(ended.code == 0, "\(ended.messages)")
      #expect(ended.output.contains("runs     1 case + 1 case × 2 = 3 runs\nchannel  text\nscript   3 runs"))
      #expect(ended.output.contains("result 1 \"Front desk\" completed: 3 of 3 runs passed"))
    }
    let refused = [
      try await evsh.run("connect \(server.url); agent 42; plan suite \(broken)", key: server.key),
      try await evsh.run("-c", "agent 42; plan suite \(broken)"),
    ]
    for ended in refused {
      #expect(ended.code == 6 && ended.messages.contains("error: 'instructions' is missing\n"))
      #expect(ended.messages.contains("broken.yaml:3:5") && ended.messages.contains("^ scenarios[0]"))
    }
    await server.stop()
  }

  @Test func anInterruptedWatchEndsTheCallsOnTheServer() async throws {
    let evsh = try Evsh()
    let server = try await ServingEvsh(evsh.file("silent.yaml", Workspaces.silent))
    let process = evsh.process(
      URL(filePath: "/bin/sh"),
      ["-c", "EVSH_API_KEY=\(server.key) exec evsh -c 'connect \(server.url); select all project 1; run x3; watch'"])
    let started = try Started(process)
    #expect(await started.message { $0.hasPrefix("result 1:") } != nil)
    started.signal(SIGINT)
    let ended = await started.end()
    #expect(ended.code == 130 && ended.messages.contains("ended 3 calls of result 1"))
    let after = try await evsh.run("connect \(server.url); list runs status cancelled", key: server.key)
    #expect(after.output.split(separator: "\n").count == 4)
    await server.stop()
  }

  @Test func whatTheServerDoesNotHaveIsSaidBeforeAnythingIsSent() async throws {
    let server = try await ServingEvsh(Self.clinic)
    let commands = "connect \(server.url); select folder Sales.Inbuond project 1376; run"
    let ended = try await Evsh().run(commands, key: server.key)
    #expect(ended.code == 6 && ended.messages.contains("did you mean 'Sales.Inbound'?"))
    let refused = try await Evsh().run("connect \(server.url); import a.yaml", key: server.key)
    #expect(refused.code == 3 && refused.messages.contains("can't be read: no such file"))
    await server.stop()
  }

  @Test func aKilledBatchLaunchesNothingTwiceOnTheServer() async throws {
    let evsh = try Evsh()
    let server = try await ServingEvsh(evsh.file("silent.yaml", Workspaces.silent))
    let script = try evsh.file(
      "nightly.evs", "connect \(server.url)\nselect all project 1\nrun label once watch\n")
    let process = evsh.process(
      URL(filePath: "/bin/sh"), ["-c", "EVSH_API_KEY=\(server.key) exec evsh --checkpoint done \(script)"])
    let started = try Started(process)
    #expect(await started.message { $0.hasPrefix("result 1 ") } != nil)
    started.signal(SIGKILL)
    _ = await started.end()
    let ended = try await evsh.run("connect \(server.url); cancel 1", key: server.key)
    #expect(ended.code == 0)

    let resumed = try await evsh.run(
      "-c", "EVSH_API_KEY=\(server.key) exec evsh --checkpoint done --resume \(script)",
      executable: URL(filePath: "/bin/sh"))
    #expect(resumed.messages.contains("result 1 was launched before: it isn't launched again"))
    let results = try await evsh.run("connect \(server.url); list results", key: server.key)
    #expect(results.output.split(separator: "\n").count == 2)
    await server.stop()
  }
}
