import Foundation
import Testing

/// Ways to leave a session; the terminal is then as it was.
@Suite struct LeavingTests {
  private func isRestored(_ terminal: TerminalSession) -> Bool {
    let screen = terminal.screen
    return terminal.modes == terminal.modesBefore && !screen.isPasteBracketed && screen.isCursorVisible
      && !screen.isAlternate && screen.unknown.isEmpty
  }

  @Test func theEndOfInputLeaves() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    #expect(!terminal.modes.isCooked && terminal.screen.isPasteBracketed)
    #expect(try await terminal.leave() == 0)
    #expect(isRestored(terminal) && terminal.screen.cursor.column == 0)
  }

  @Test func theEndOfInputDeletesWhereSomethingIsTyped() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.write("echo xa")
    try terminal.press(.left, .left, .ctrl("d"))
    try await terminal.waitForEntry("echo a")
    try terminal.press(.ctrl("d"), .ctrl("d"))
    let screen = try await terminal.waitForEntry("echo [TEXT…]")
    #expect(screen.unknown.isEmpty)
  }

  @Test func withRunsGoingItAsksOnce() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run")
    try await terminal.wait("the runs") { $0.line == "local all:1 ▶1 ✓0 ✗0 ›" }
    try terminal.press(.ctrl("d"))
    let screen = try await terminal.wait("the warning") { $0.isAtPrompt && $0.contains("Ctrl-D once more leaves") }
    #expect(screen.contains("result 1 is still running: 'watch 1' follows it, 'cancel 1' ends its calls"))
    #expect(try await terminal.leave() == 0)
    #expect(isRestored(terminal))
  }

  @Test func theWarningIsForgottenAfterAnotherLine() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run")
    try await terminal.wait("the runs") { $0.line == "local all:1 ▶1 ✓0 ✗0 ›" }
    for number in 1...2 {
      try terminal.press(.ctrl("d"))
      try await terminal.wait("the warning") { $0.isAtPrompt && $0.count(of: "Ctrl-D once more leaves") == number }
      try await terminal.carryOut("echo \(number)")
    }
    try terminal.enter("cancel 1")
    try await terminal.wait("the calls' end") { $0.line == "local all:1 ›" }
    #expect(try await terminal.leave() == 0)
  }

  @Test(arguments: ["", "echo half"])
  func aRequestToEndPutsTheTerminalBack(_ text: String) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.write(text)
    terminal.signal(SIGTERM)
    #expect(try await terminal.end() > 128)
    #expect(isRestored(terminal))
  }

  @Test func aRequestToEndIsFollowedWhileSomethingRuns() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run watch")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    terminal.signal(SIGTERM)
    #expect(try await terminal.end() > 128)
    #expect(isRestored(terminal))
  }

  @Test(arguments: ["", "echo half"])
  func aClosedWindowEndsIt(_ text: String) async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo kept")
    try await terminal.write(text)
    terminal.hangUp()
    _ = try await terminal.end()
    let history = try String(contentsOf: evsh.historyFile, encoding: .utf8)
    #expect(history.contains("echo kept\n") && !history.contains("half"))
  }

  @Test func aClosedWindowEndsItWhileSomethingRuns() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run watch")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    terminal.hangUp()
    _ = try await terminal.end()
  }
}
