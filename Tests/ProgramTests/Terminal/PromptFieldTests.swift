import Testing

/// What the prompt and the window's title tell.
@Suite struct PromptFieldTests {
  @Test func theSelectionItsCountAndTheOverrides() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    for (line, prompt) in [
      ("select folder Sales.Inbound project 1376", "local Sales.Inbound:12 ›"),
      ("override personalities 123 456", "local Sales.Inbound:12 +2 personalities ›"),
      ("override personalities 123", "local Sales.Inbound:12 +personality 123 ›"), ("reset", "local ›"),
      ("select evaluators 1001", "local evaluator 1001 ›"), ("select first 3", "local first 3 ›"),
      ("select tags smoke", "local #smoke:4 ›"), ("select all agent 42", "local all:"),
    ] {
      try terminal.enter(line)
      try await terminal.wait("'\(prompt)'") { $0.line.hasPrefix(prompt) && $0.line.hasSuffix("›") }
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func theFieldsAreChosen() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("set prompt backend runs")
    try await terminal.wait("the backend only") { $0.line == "local ›" }
    try terminal.enter("run x2")
    try await terminal.wait("the runs") { $0.line == "local ▶2 ✓0 ✗0 ›" }
    try terminal.enter("set prompt default")
    try await terminal.wait("all") { $0.line == "local all:1 ▶2 ✓0 ✗0 ›" }
    try terminal.enter("cancel 1")
    try await terminal.wait("no runs") { $0.line == "local all:1 ›" }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func theRunsAreCountedWhileTheyGoOn() async throws {
    let evsh = try Evsh()
    let gate = try Gate(in: evsh)
    let terminal = try await TerminalSession.behind(gate, evsh)
    try terminal.enter("select evaluators 1; run x3")
    try await terminal.wait("three to come") { $0.line == "local evaluator 1 ▶3 ✓0 ✗0 ›" }
    gate.open(for: 1)
    try await terminal.wait("two to come") { $0.line == "local evaluator 1 ▶2 ✓1 ✗0 ›" }
    #expect(terminal.screen.style(of: "✓1")?.colour == .green)
    #expect(terminal.screen.title == "evsh: local evaluator 1 ▶2")
    gate.open(for: 2)
    try await terminal.wait("none") { $0.line == "local evaluator 1 ›" && $0.title == "evsh: local evaluator 1" }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func theTitleFollows() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    #expect(terminal.screen.title == "evsh: local")
    try terminal.enter("select folder Sales.Inbound project 1376")
    try await terminal.wait("the title") { $0.title == "evsh: local Sales.Inbound" }
    try terminal.enter("set title off; reset")
    try await terminal.wait("the prompt") { $0.line == "local ›" }
    #expect(terminal.screen.title == "evsh: local Sales.Inbound" && terminal.screen.unknown.isEmpty)
  }

  @Test func aLongPromptLeavesRoom() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh(), columns: 30)
    try terminal.enter("select folder Sales.Inbound project 1376; override personalities 123 456")
    try await terminal.wait("the prompt") { $0.line.hasPrefix("…") && $0.line.hasSuffix("+2 personalities ›") }
    try terminal.type("echo one")
    let screen = try await terminal.wait("the line") { $0.line.hasSuffix("› echo one") }
    #expect(screen.unknown.isEmpty)
  }
}
