import Testing

/// Colours of what is typed.
@Suite struct HighlightTests {
  private static let command = CellStyle(isBold: true, colour: .green)
  private static let keyword = CellStyle(colour: .cyan)
  private static let string = CellStyle(colour: .yellow)
  private static let number = CellStyle(colour: .magenta)
  private static let unknown = CellStyle(colour: .red)

  @Test func eachKindOfWordHasItsOwn() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("select folder Sales project 1376 tags \"a b\" # why")
    let screen = try await terminal.wait("the line") { $0.line.hasSuffix("# why") }
    #expect(screen.style(of: "select") == Self.command)
    #expect(screen.style(of: "folder") == Self.keyword && screen.style(of: "project") == Self.keyword)
    #expect(screen.style(of: "Sales") == .plain)
    #expect(screen.style(of: "1376") == Self.number)
    #expect(screen.style(of: "\"a b\"") == Self.string)
    #expect(screen.style(of: "# why")?.isFaint == true)
    #expect(screen.unknown.isEmpty)
  }

  @Test func anUnknownCommandIsRedOnceItCanBecomeNone() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.write("sel")
    #expect(terminal.screen.style(of: "sel")?.colour != .red)
    try terminal.type("x")
    try await terminal.wait("red") { $0.style(of: "selx") == Self.unknown }
    try terminal.press(.backspace)
    try terminal.type("ect")
    try await terminal.wait("green") { $0.style(of: "select") == Self.command }
    try terminal.type(" nowhere 3")
    let screen = try await terminal.wait("a word without a place") { $0.style(of: "nowhere") == Self.unknown }
    #expect(screen.unknown.isEmpty)
  }

  @Test func theSecondRowHasThemToo() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 30)
    try terminal.type("select folder Sales.Inbound.More project 1376; echo 'it is'; frob ")
    let screen = try await terminal.wait("the line") { $0.entry?.joined().contains("frob") ?? false }
    #expect(screen.entry == ["select folder Sales.In", "bound.More project 1376; echo", "'it is'; frob"])
    #expect(screen.style(of: "project") == Self.keyword && screen.style(of: "1376") == Self.number)
    #expect(screen.style(of: "echo") == Self.command && screen.style(of: "'it is'") == Self.string)
    #expect(screen.style(of: "frob") == Self.unknown)
    #expect(screen.unknown.isEmpty)
  }

  @Test func rowsOfAPasteHaveThem() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.press(.paste("echo 'one\ntwo'\nfrob three"))
    let screen = try await terminal.waitForEntry("echo 'one", "…> two'", "…> frob three")
    #expect(screen.style(of: "'one") == Self.string && screen.style(of: "two'") == Self.string)
    #expect(screen.style(of: "frob") == Self.unknown && screen.style(of: "…>")?.isFaint == true)
    #expect(screen.unknown.isEmpty)
  }
}
