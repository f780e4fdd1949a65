import Testing

/// Tab, among the names of the backend's things, which are read in the background.
@Suite struct NameCompletionTests {
  @Test func aNameBecomesItsID() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    try terminal.type("override personalities imp")
    try await terminal.complete("the id") { $0.line.hasPrefix("local › override personalities 123") }
    #expect(terminal.screen.cursor.column == "local › override personalities 123 ".count)
    // What is given is not offered again.
    try terminal.press(.tab)
    let screen = try await terminal.wait("the others") { $0.contains("456") && $0.contains("Chatty") }
    #expect(screen.contains("Soft-spoken") && !screen.contains("Impatient") && screen.unknown.isEmpty)
  }

  @Test func idsAreListedWithTheirNames() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    try terminal.type("select evaluators 100")
    try await terminal.complete("the list") { $0.contains("1009") }
    let screen = terminal.screen
    #expect(screen.contains("1001  Books a cleaning") && screen.contains("1007  Moves an appointment"))
    #expect(!screen.contains("Loses the thread"))
    #expect(screen.style(of: "Books a cleaning")?.isFaint == true)
    try terminal.press(.escape())
    try terminal.type("7 hus\t")
    try await terminal.wait("another by its name") { $0.line.hasPrefix("local › select evaluators 1007 1010") }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func foldersComeSegmentBySegment() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    try terminal.type("select folder sup")
    try await terminal.complete("the first segment") { $0.line.hasPrefix("local › select folder Support.") }
    #expect(terminal.screen.cursor.column == "local › select folder Support.".count)
    try terminal.press(.tab)
    try await terminal.wait("the next ones") { $0.contains("Support.Billing") && $0.contains("Support.Complaints") }
    #expect(terminal.screen.contains("3 evaluators"))
    try terminal.press(.escape())
    try terminal.type("B\t")
    let screen = try await terminal.wait("the folder") { $0.line.hasPrefix("local › select folder Support.Billing") }
    #expect(screen.cursor.column == "local › select folder Support.Billing ".count && screen.unknown.isEmpty)
  }

  @Test(
    arguments: [
      ("select tags sm", "select tags smoke"), ("agent Sock", "agent 43"),
      ("override profiles omar", "override profiles 12"),
      ("project cli", "project 1376"), ("show personality soft", "show personality 456"),
    ])
  func theyAreFoundByName(_ typed: String, _ expected: String) async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    try terminal.type(typed)
    try await terminal.complete("'\(expected)'") { $0.line.hasPrefix("local › \(expected)") }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func resultsAreOfferedOnceThereAreSome() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh())
    try terminal.enter("select evaluators 1005; run label nightly watch")
    try await terminal.wait("the result") { $0.contains("1 of 1 run passed") && $0.isAtPrompt }
    try terminal.type("show result ")
    try await terminal.complete("the id") { $0.line.contains("show result 1") || $0.contains("nightly,") }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func anEmptyWorkspaceHasNoNames() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.carryOut("list tags")
    try terminal.type("select tags ")
    try await terminal.complete("the bell") { $0.bells > 0 }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func aNewSessionReadsThemByItself() async throws {
    let evsh = try Evsh()
    _ = try await evsh.run("-c", "import \(TerminalSession.clinic)")
    let terminal = try await TerminalSession.atPrompt(evsh)
    try terminal.type("select folder sup")
    try await terminal.complete("the folder") { $0.line.hasPrefix("local › select folder Support.") }
    #expect(terminal.screen.unknown.isEmpty)
  }
}
