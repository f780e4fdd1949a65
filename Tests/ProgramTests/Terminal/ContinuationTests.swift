import Testing

/// Lines of several rows: what isn't whole goes on.
@Suite struct ContinuationTests {
  @Test(
    arguments: [
      (#"echo one \"#, ["two"], "one two"), ("echo 'one", ["two'"], "one\ntwo"), ("echo \"one", ["two\""], "one\ntwo"),
    ])
  func anOpenLineGoesOn(_ first: String, _ others: [String], _ reply: String) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.enter(first)
    try await terminal.wait("the next row") { $0.contains("local › \(first)") && $0.line.hasPrefix("…>") }
    for other in others {
      try terminal.type(other)
      try await terminal.wait("the row") { $0.line == "…> \(other)" }
      try terminal.press(.enter)
    }
    let screen = try await terminal.wait("the reply") { $0.isAtPrompt && $0.text.hasSuffix("\n\(reply)\nlocal ›") }
    #expect(screen.contains("local › \(first)") && screen.unknown.isEmpty)
  }

  @Test func homeAndEndStayInTheirRow() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.press(.paste("echo one\necho two\necho three"), .up, .home)
    try terminal.type("<")
    try await terminal.waitForEntry("echo one", "…> <echo two", "…> echo three")
    try terminal.press(.end)
    try terminal.type(">")
    #expect(try await terminal.waitForEntry("echo one", "…> <echo two>", "…> echo three").unknown.isEmpty)
  }

  @Test func anOpenBlockGoesOn() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    for (row, next) in [("for word in one two {", "…>"), ("  echo $word", "…>"), ("}", "local ›")] {
      try terminal.enter(row)
      try await terminal.wait("what follows '\(row)'") { $0.contains(row) && $0.line == next }
    }
    let screen = terminal.screen
    #expect(screen.contains("local › for word in one two {") && screen.contains("…>   echo $word"))
    #expect(screen.contains("…> }") && screen.unknown.isEmpty)
  }

  @Test func arrowsGoFromRowToRow() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.carryOut("echo former")
    try terminal.press(.paste("abcdef\ngh\nijklmn"))
    try await terminal.waitForEntry("abcdef", "…> gh", "…> ijklmn")
    try terminal.press(.up)
    try terminal.type("1")
    try await terminal.waitForEntry("abcdef", "…> gh1", "…> ijklmn")
    try terminal.press(.up)
    try terminal.type("2")
    try await terminal.waitForEntry("abc2def", "…> gh1", "…> ijklmn")
    try terminal.press(.down, .down)
    try terminal.type("3")
    let screen = try await terminal.waitForEntry("abc2def", "…> gh1", "…> ijk3lmn")
    #expect(screen.cursor.column == "…> ijk3".count && screen.unknown.isEmpty)
  }

  @Test func anOpenLineIsDiscarded() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.enter("echo 'one")
    try await terminal.waitForEntry("echo 'one", "…>")
    try terminal.press(.ctrl("c"))
    try await terminal.wait("the prompt") { $0.isAtPrompt }
    let screen = try await terminal.carryOut("echo two")
    #expect(screen.text.hasSuffix("local › echo two\ntwo\nlocal ›") && screen.unknown.isEmpty)
  }
}
