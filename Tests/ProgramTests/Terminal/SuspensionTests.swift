import Testing

/// Ctrl-Z, under a shell that has jobs.
@Suite struct SuspensionTests {
  @Test func theLineIsKept() async throws {
    let terminal = try TerminalSession(
      Evsh(), arguments: ["--norc", "--noediting", "-i"], environment: ["PS1": "$ "], executable: "/bin/bash")
    try await terminal.wait("bash's prompt") { $0.line == "$" }
    try terminal.enter("evsh")
    try await terminal.wait("evsh's prompt") { $0.isAtPrompt }
    try await terminal.write("echo ab")
    try terminal.press(.left, .ctrl("z"))
    try await terminal.wait("bash's prompt") { $0.contains("Stopped") && $0.line == "$" }
    #expect(terminal.modes.isCooked && terminal.modes.echoes && terminal.modes.signals)
    #expect(!terminal.screen.isPasteBracketed)
    try terminal.enter("fg")
    try await terminal.wait("the line") { $0.line == "local › echo ab" }
    try terminal.type("c\r")
    try await terminal.wait("the reply") { $0.text.hasSuffix("local › echo acb\nacb\nlocal ›") }
    try terminal.press(.ctrl("d"))
    try await terminal.wait("bash's prompt") { $0.line == "$" }
    try terminal.enter("exit 5")
    #expect(try await terminal.end() == 5)
    #expect(terminal.screen.unknown.isEmpty)
  }
}
