import Foundation
import Testing

/// A session of the real program at a terminal: what a person sees.
@Suite struct PromptTests {
  private static let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  /// A session whose prompt is there.
  private func session(_ evsh: Evsh) async throws -> TerminalSession {
    let terminal = try TerminalSession(evsh)
    try await terminal.wait("the prompt") { $0.line == "local ›" }
    return terminal
  }

  @Test func itStartsWithAPrompt() async throws {
    let terminal = try await session(Evsh())
    let screen = terminal.screen
    #expect(screen.lines[0].hasPrefix("evsh ") && screen.contains("Ctrl-D leaves"))
    #expect(screen.cursor.column == "local › ".count)
    #expect(screen.isCursorVisible && !screen.isAlternate && screen.unknown.isEmpty)
  }

  @Test func aReplyIsShownAndThePromptFollows() async throws {
    let terminal = try await session(Evsh())
    try terminal.enter("echo hello")
    let screen = try await terminal.wait("the reply") { $0.contains("local › echo hello") && $0.line == "local ›" }
    #expect(screen.text.hasSuffix("local › echo hello\nhello\nlocal ›"))
    #expect(screen.unknown.isEmpty)
  }

  @Test func thePromptTellsTheSelection() async throws {
    let terminal = try await session(Evsh())
    try terminal.enter("import \(Self.clinic)")
    try await terminal.wait("the import") { $0.contains("imported") && $0.line == "local ›" }
    try terminal.enter("select folder Sales.Inbound project 1376")
    try await terminal.wait("the prompt with the selection") { $0.line == "local Sales.Inbound:12 ›" }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func theEndOfInputLeaves() async throws {
    let terminal = try await session(Evsh())
    try terminal.press(.ctrl("d"))
    #expect(try await terminal.end() == 0)
    #expect(terminal.modes == terminal.modesBefore)
    #expect(terminal.screen.cursor.column == 0)
    #expect(terminal.screen.isCursorVisible && !terminal.screen.isPasteBracketed && !terminal.screen.isAlternate)
  }

  @Test func exitLeavesWithItsCode() async throws {
    let terminal = try await session(Evsh())
    try terminal.enter("exit 7")
    #expect(try await terminal.end() == 7)
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test(arguments: [("frobnicate", "frobnicate", 0), ("select folder nowhere project 1376", "1376", 30)])
  func anErrorIsShownAndTheSessionGoesOn(_ line: String, _ blamed: String, _ column: Int) async throws {
    let terminal = try await session(Evsh())
    try terminal.enter(line)
    let screen = try await terminal.wait("the error") { $0.contains("error:") && $0.line == "local ›" }
    let quoted = try #require(screen.position(of: "| \(line)"))
    let blame = Position(row: quoted.row + 1, column: quoted.column + 2 + column)
    #expect(screen.position(of: String(repeating: "^", count: blamed.count)) == blame)
    #expect(screen.style(of: "error") == CellStyle(isBold: true, colour: .red))
    try terminal.enter("echo still here")
    try await terminal.wait("the next reply") { $0.text.hasSuffix("still here\nlocal ›") }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func aWatchIsStoppedAndTheSessionGoesOn() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("silent.yaml", Workspaces.silent)
    let terminal = try await session(evsh)
    try terminal.enter("import \(workspace); select all project 1")
    try await terminal.wait("the selection") { $0.line == "local all:1 ›" }
    try terminal.enter("run watch")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    try terminal.press(.ctrl("c"))
    try await terminal.wait("the prompt") { $0.line.hasSuffix("›") }
    try terminal.enter("echo still here")
    try await terminal.wait("the next reply") { $0.contains("still here") && $0.line.hasSuffix("›") }
    try terminal.enter("cancel 1")
    try await terminal.wait("the calls' end") { $0.transcript.contains("cancel 1") && $0.line.hasSuffix("›") }
    try terminal.enter("exit 0")
    #expect(try await terminal.end() == 0)
    #expect(terminal.modes == terminal.modesBefore && terminal.screen.unknown.isEmpty)
  }
}
