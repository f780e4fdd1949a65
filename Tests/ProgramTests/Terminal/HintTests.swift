import Testing

/// What is shown in grey after the cursor.
@Suite struct HintTests {
  private func session() async throws -> TerminalSession {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.carryOut("echo alpha beta")
    try terminal.type("echo al")
    let screen = try await terminal.waitForEntry("echo alpha beta")
    #expect(screen.style(of: "pha beta")?.isFaint == true)
    #expect(screen.cursor.column == "local › echo al".count)
    return terminal
  }

  @Test(arguments: [Keystroke.right, .ctrl("f")])
  func theLastLineIsSuggestedAndAccepted(_ key: Keystroke) async throws {
    let terminal = try await session()
    try terminal.press(key)
    let screen = try await terminal.wait("the text") { $0.cursor.column == "local › echo alpha beta".count }
    #expect(screen.style(of: "alpha beta")?.isFaint == false)
    try terminal.press(.enter)
    try await terminal.wait("the reply") { $0.isAtPrompt && $0.count(of: "› echo alpha beta") == 2 }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func aWordOfItIsAccepted() async throws {
    let terminal = try await session()
    try terminal.press(.ctrlRight)
    let screen = try await terminal.wait("the word") { $0.cursor.column == "local › echo alpha".count }
    #expect(screen.style(of: "beta")?.isFaint == true && screen.unknown.isEmpty)
  }

  @Test func enterTakesWhatIsTypedOnly() async throws {
    let terminal = try await session()
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply") { $0.text.hasSuffix("local › echo al\nal\nlocal ›") }
    #expect(screen.unknown.isEmpty)
  }

  @Test func itGoesWhereTheLineGoesAnotherWay() async throws {
    let terminal = try await session()
    try terminal.type("x")
    try await terminal.waitForEntry("echo alx")
    try terminal.press(.backspace)
    try await terminal.waitForEntry("echo alpha beta")
    try terminal.press(.left)
    #expect(try await terminal.waitForEntry("echo al").unknown.isEmpty)
  }

  @Test func theFormOfWhatMayFollowIsShown() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("run ")
    let screen = try await terminal.waitForEntry("run [suite FILE] [xN] [label TEXT] [voice|text] [watch] [&]")
    #expect(screen.style(of: "[suite FILE] [xN]")?.isFaint == true && screen.cursor.column == "local › run ".count)
    try terminal.type("x3 label")
    try await terminal.waitForEntry("run x3 label TEXT")
    try terminal.press(.right)
    try terminal.type("|")
    #expect(try await terminal.waitForEntry("run x3 label|").unknown.isEmpty)
  }

  @Test func theyAreTurnedOff() async throws {
    let terminal = try await session()
    try terminal.press(.ctrl("u"))
    try await terminal.carryOut("set hints off")
    try terminal.type("echo al")
    try await terminal.waitForEntry("echo al")
    try terminal.press(.ctrl("u"))
    try terminal.type("run ")
    try await terminal.waitForEntry("run")
    try terminal.press(.ctrl("u"))
    try await terminal.carryOut("set hints on")
    try terminal.type("echo al")
    #expect(try await terminal.waitForEntry("echo alpha beta").unknown.isEmpty)
  }

  @Test func itNeverNeedsAnotherRow() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 24)
    try terminal.enter("echo a long line, longer than a row")
    try await terminal.wait("the reply") { $0.isAtPrompt && $0.contains("longer") }
    try terminal.type("echo a")
    let screen = try await terminal.wait("the hint") { $0.line.hasPrefix("local › echo a long") }
    #expect(screen.entry?.count == 1 && screen.unknown.isEmpty)
  }
}
