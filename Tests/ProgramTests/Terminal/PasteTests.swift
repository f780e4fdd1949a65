import Testing

/// Pasting.
@Suite struct PasteTests {
  @Test func severalLinesAreShownWholeAndRunAtEnter() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.press(.paste("echo one\necho two\necho three\n"))
    let screen = try await terminal.waitForEntry("echo one", "…> echo two", "…> echo three")
    #expect(screen.cursor.column == "…> echo three".count)
    try terminal.press(.enter)
    let end = try await terminal.wait("the replies") { $0.isAtPrompt && $0.contains("three") && $0.cursor.row > 6 }
    #expect(end.text.hasSuffix("local › echo one\n…> echo two\n…> echo three\none\ntwo\nthree\nlocal ›"))
    #expect(end.unknown.isEmpty)
  }

  @Test func aPasteIsOneChangeAndCanBeDiscarded() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("echo ")
    try terminal.press(.paste("a\tb; echo c\r\necho d"))
    try await terminal.waitForEntry("echo a  b; echo c", "…> echo d")
    try terminal.press(.ctrl("c"))
    let screen = try await terminal.wait("the next prompt") { $0.isAtPrompt }
    #expect(screen.text.hasSuffix("echo d^C\nlocal ›") && !screen.lines.contains("d") && screen.unknown.isEmpty)
  }

  @Test func whatLooksLikeKeysIsText() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.press(.paste("echo 'a\u{3}\u{1B}[Ab\u{4}'"))
    try await terminal.wait("the text") { $0.entry?.first?.hasSuffix("b'") ?? false }
    #expect(terminal.screen.entry?[0].hasPrefix("echo 'a") ?? false)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func muchIsPastedAtOnce() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    let lines = (1...200).map { "echo line \($0)" }
    try terminal.press(.paste(lines.joined(separator: "\n")))
    try await terminal.wait("the end of the paste") { $0.line == "…> echo line 200" }
    try terminal.press(.enter)
    let screen = try await terminal.wait("the last reply") { $0.text.hasSuffix("\nline 200\nlocal ›") }
    #expect(screen.transcript.split(separator: "\n").count { $0.hasPrefix("line ") } == 200)
    #expect(screen.unknown.isEmpty)
  }
}
