import Testing

/// Life above the line that is being typed.
@Suite struct BackgroundTests {
  /// A session with two runs in the background, one of which fails in the end.
  private func session(_ gate: Gate, _ evsh: Evsh) async throws -> TerminalSession {
    let terminal = try await TerminalSession.behind(gate, evsh)
    try terminal.enter("select evaluators 1 2; run label nightly &")
    try await terminal.wait("the runs") { $0.line == "local 2 evaluators ▶2 ✓0 ✗0 ›" }
    return terminal
  }

  private func isReported(_ screen: Screen) -> Bool {
    screen.contains("Is helped") && screen.contains("result 1 \"nightly\" completed: 1 of 2 runs passed")
  }

  @Test func theHalfTypedLineIsKept() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await session(gate, evsh)
    try await terminal.write("echo halff")
    try terminal.press(.left)
    gate.open(for: 2)
    let screen = try await terminal.wait("the report") {
      isReported($0) && $0.line == "local 2 evaluators › echo halff"
    }
    #expect(screen.cursor.column == "local 2 evaluators › echo half".count)
    #expect(screen.text.hasSuffix("\nlocal 2 evaluators › echo halff"))
    #expect(screen.count(of: "› echo halff") == 1 && screen.count(of: "Is helped") == 1)
    try terminal.press(.delete, .enter)
    try await terminal.wait("the reply") { $0.isAtPrompt && $0.text.hasSuffix("\nhalf\nlocal 2 evaluators ›") }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func aLineOfSeveralRowsIsKept() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await session(gate, evsh)
    try terminal.press(.paste("echo one\necho two\necho three"), .up)
    try await terminal.waitForEntry("echo one", "…> echo two", "…> echo three")
    gate.open(for: 2)
    let screen = try await terminal.wait("the report") {
      isReported($0) && $0.text.hasSuffix("\nlocal 2 evaluators › echo one\n…> echo two\n…> echo three")
    }
    #expect(screen.count(of: "echo two") == 1 && screen.line == "…> echo two" && screen.unknown.isEmpty)
  }

  @Test func theSearchGoesOn() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await session(gate, evsh)
    try terminal.press(.ctrl("r"))
    try terminal.type("import")
    try await terminal.wait("the search") { $0.contains("history › import") && $0.contains("›   import gate.yaml") }
    gate.open(for: 2)
    let screen = try await terminal.wait("the report") { isReported($0) && $0.line == "history › import" }
    #expect(screen.count(of: "history › import") == 1)
    try terminal.press(.escape())
    #expect(try await terminal.wait("the prompt") { $0.line == "local 2 evaluators ›" }.unknown.isEmpty)
  }

  @Test func theListOfCandidatesStays() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await session(gate, evsh)
    try terminal.type("re\t")
    try await terminal.wait("the list") { $0.contains("rerun   Run") }
    gate.open(for: 2)
    let screen = try await terminal.wait("the report") { isReported($0) && $0.line == "local 2 evaluators › re" }
    #expect(screen.count(of: "rerun   Run") == 1 && screen.count(of: "reset   Put") == 1)
    try terminal.press(.tab)
    #expect(try await terminal.wait("the first") { $0.line == "local 2 evaluators › reset" }.unknown.isEmpty)
  }

  @Test func aResultIsWatchedInTheBackground() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await TerminalSession.behind(gate, evsh)
    try terminal.enter("select evaluators 1; run")
    try await terminal.wait("the run") { $0.line == "local evaluator 1 ▶1 ✓0 ✗0 ›" }
    try terminal.enter("watch 1 &")
    try await terminal.wait("the notice") { $0.contains("following result 1 in the background") && $0.isAtPrompt }
    gate.open(for: 1)
    try await terminal.wait("the report") {
      $0.contains("result 1 completed: 1 of 1 run passed") && $0.line == "local evaluator 1 ›"
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func whatIsUnderWayIsListed() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await session(gate, evsh)
    try terminal.enter("jobs")
    let listed = try await terminal.wait("the list") { $0.isAtPrompt && $0.contains("elapsed") }
    let row = try #require(listed.lines.last { $0.contains("nightly") && $0.contains("result") && !$0.contains("›") })
    #expect(row.split(whereSeparator: \.isWhitespace).prefix(3) == ["1", "result", "nightly"])
    gate.open(for: 2)
    try await terminal.wait("the report") { isReported($0) && $0.line == "local 2 evaluators ›" }
    try terminal.enter("jobs")
    try await terminal.wait("the end") { $0.isAtPrompt && $0.count(of: "elapsed") == 2 && $0.contains("completed  ") }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func aDumbTerminalIsToldToo() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await TerminalSession.behind(gate, evsh, environment: ["TERM": "dumb"])
    try terminal.enter("select evaluators 1; run &")
    try await terminal.wait("the run") { $0.line == "local evaluator 1 ▶1 ✓0 ✗0 ›" }
    try terminal.type("echo half")
    try await terminal.wait("the line") { $0.line.hasSuffix("› echo half") }
    gate.open(for: 1)
    try await terminal.wait("the report") {
      $0.contains("result 1 completed") && $0.line == "local evaluator 1 › echo half"
    }
    #expect(!terminal.received.contains("\u{1B}"))
  }
}
