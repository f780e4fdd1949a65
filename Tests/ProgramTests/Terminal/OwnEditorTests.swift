import Foundation
import Testing

/// `$VISUAL` and `$EDITOR` on a line.
@Suite struct OwnEditorTests {
  /// A session whose editor makes `goodbye` of `hello`, and notes the file's mode.
  private func session(_ variable: String) async throws -> (Evsh, TerminalSession) {
    let evsh = try Evsh()
    let script = try evsh.file("editor", "stat -c %a \"$1\" > \"$HOME/mode\"\nsed -i s/hello/goodbye/ \"$1\"\n")
    return (evsh, try await TerminalSession.atPrompt(evsh, environment: [variable: "sh \(script)"]))
  }

  @Test(arguments: ["VISUAL", "EDITOR"])
  func editBringsTheLineToThePrompt(_ variable: String) async throws {
    let (evsh, terminal) = try await session(variable)
    try terminal.enter("edit echo hello  there")
    try await terminal.waitForEntry("echo goodbye  there")
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply") { $0.text.hasSuffix("\ngoodbye there\nlocal ›") }
    #expect(screen.unknown.isEmpty)
    #expect(try String(contentsOf: evsh.folder.appending(path: "mode"), encoding: .utf8) == "600\n")
  }

  @Test func editAloneTakesTheLastLine() async throws {
    let (_, terminal) = try await session("VISUAL")
    try await terminal.carryOut("echo hello")
    try terminal.enter("edit")
    #expect(try await terminal.waitForEntry("echo goodbye").unknown.isEmpty)
  }

  @Test func aKeyOpensItOnWhatIsTyped() async throws {
    let (_, terminal) = try await session("VISUAL")
    try await terminal.write("echo hello")
    try terminal.press(.home, .ctrl("x"), .ctrl("e"))
    try await terminal.waitForEntry("echo goodbye")
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply") { $0.text.hasSuffix("echo goodbye\ngoodbye\nlocal ›") }
    #expect(screen.unknown.isEmpty)
  }

  @Test func anEditorThatFailsLeavesTheLine() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), environment: ["VISUAL": "false"])
    try await terminal.write("echo hello")
    try terminal.press(.ctrl("x"), .ctrl("e"))
    try terminal.type("!")
    try await terminal.waitForEntry("echo hello!")
    try terminal.press(.ctrl("u"))
    let screen = try await terminal.carryOut("edit echo hello")
    #expect(screen.contains("'false' ended with code 1") && screen.unknown.isEmpty)
  }
}
