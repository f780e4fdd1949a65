import Testing

/// Terminals that can do little, and users who want little.
@Suite struct PlainTerminalTests {
  @Test func aDumbTerminalGetsNoEscapes() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh(), environment: ["TERM": "dumb"])
    try terminal.type("echo helo")
    try await terminal.waitForEntry("echo helo")
    try terminal.press(.left)
    try terminal.type("l")
    try await terminal.waitForEntry("echo hello")
    try terminal.press(.enter)
    try await terminal.wait("the reply") { $0.text.hasSuffix("local › echo hello\nhello\nlocal ›") }
    try terminal.press(.up)
    try await terminal.waitForEntry("echo hello")
    try terminal.press(.ctrl("c"))
    try await terminal.wait("the prompt") { $0.contains("^C") && $0.isAtPrompt }
    try await terminal.carryOut("frobnicate")
    try terminal.enter("select tags smoke")
    try await terminal.wait("the selection") { $0.line == "local #smoke:4 ›" }
    try terminal.enter("run watch")
    try await terminal.wait("the result") { $0.contains("4 of 4 runs passed") && $0.isAtPrompt }
    #expect(try await terminal.leave() == 0)
    #expect(!terminal.received.contains("\u{1B}") && !terminal.received.contains("\u{7}"))
  }

  @Test func aDumbTerminalMovesALongLineSideways() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 30, environment: ["TERM": "dumb"])
    let words = (10..<40).map(String.init).joined(separator: "-")
    try terminal.type("echo " + words)
    try await terminal.wait("the end of the line") { $0.line.hasSuffix("-38-39") }
    try terminal.press(.home)
    try await terminal.wait("the start of the line") { $0.line.hasPrefix("local › echo 10-") }
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply") { $0.isAtPrompt && $0.count(of: words) == 1 }
    #expect(screen.unknown.isEmpty)
  }

  @Test func aDumbTerminalIsShownLists() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), environment: ["TERM": "dumb"])
    try terminal.type("re\t")
    try await terminal.wait("the list") { $0.contains("reset") && $0.contains("rerun") && $0.line == "local › re" }
    #expect(!terminal.received.contains("\u{1B}"))
  }

  @Test func noColourMeansNone() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.inClinic(evsh, environment: ["NO_COLOR": "1"])
    try await terminal.carryOut("echo \"text\" 12")
    try await terminal.carryOut("frobnicate")
    try terminal.type("sel")
    try terminal.press(.tab)
    try await terminal.wait("the completion") { $0.entry == ["select"] && $0.cursor.column == "local › select ".count }
    try terminal.press(.tab)
    try await terminal.wait("the list") { $0.contains("folder") && $0.contains("tags") }
    try terminal.press(.escape(), .ctrl("u"), .ctrl("r"))
    try await terminal.wait("the search") { $0.contains("✗ frobnicate") }
    try terminal.press(.escape())
    try await terminal.wait("the prompt") { $0.isAtPrompt }
    #expect(try await terminal.leave() == 0)
    #expect(terminal.received.firstMatch(of: /\x1B\[[0-9;:]*m/) == nil)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(arguments: ["vt100", "linux", "screen-256color", "no-such-terminal"])
  func otherTerminals(_ name: String) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), environment: ["TERM": name])
    let screen = try await terminal.carryOut("echo hello")
    #expect(screen.text.hasSuffix("local › echo hello\nhello\nlocal ›") && screen.unknown.isEmpty)
    #expect(screen.lines[0].hasPrefix("evsh "))
  }
}
