import Foundation
import Testing

/// Replies that don't fit into the window, and replies again.
@Suite struct PagerTests {
  private func paged(_ evsh: Evsh) -> String? {
    try? String(contentsOf: evsh.folder.appending(path: "paged"), encoding: .utf8)
  }

  private let pager = ["PAGER": "cat > paged; echo read"]

  @Test func whatIsTallerThanTheWindowGoesToThePager() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.inClinic(evsh, rows: 12, environment: pager)
    let screen = try await terminal.carryOut("list evaluators")
    #expect(screen.text.hasSuffix("local › list evaluators\nread\nlocal ›"))
    let text = try #require(paged(evsh))
    #expect(text.split(separator: "\n").count == 19 && text.contains("Books a cleaning") && text.contains("3003"))
    #expect(terminal.modes.isCooked == false && screen.unknown.isEmpty)
  }

  @Test func whatFitsDoesnt() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.inClinic(evsh, environment: pager)
    let screen = try await terminal.carryOut("list agents")
    #expect(screen.contains("ws://127.0.0.1:8790") && paged(evsh) == nil && screen.unknown.isEmpty)
  }

  @Test func itIsTurnedOff() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.inClinic(evsh, rows: 12, environment: pager)
    try await terminal.carryOut("set pager off")
    try terminal.enter("list evaluators")
    let screen = try await terminal.wait("the end of the list") { $0.contains("3003") && $0.isAtPrompt }
    #expect(screen.transcript.contains("1001  Books a cleaning") && paged(evsh) == nil && screen.unknown.isEmpty)
  }

  @Test func aPagerThatIsntThereHidesNothing() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh(), rows: 12, environment: ["PAGER": "no-such-pager"])
    try terminal.enter("list evaluators")
    let screen = try await terminal.wait("the end of the list") { $0.contains("3003") && $0.isAtPrompt }
    #expect(screen.transcript.contains("1001  Books a cleaning") && screen.unknown.isEmpty)
  }

  @Test func aPagerTakesTheTerminal() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh(), rows: 12, environment: ["PAGER": "less", "LESS": "X"])
    try terminal.enter("list evaluators")
    try await terminal.wait("the first page") { $0.contains("1001") && !$0.contains("3003") && $0.line == ":" }
    try terminal.type("q")
    try await terminal.wait("the prompt") { $0.isAtPrompt }
    let screen = try await terminal.carryOut("echo on")
    #expect(screen.text.hasSuffix("local › echo on\non\nlocal ›"))
  }

  @Test func theLastReplyComesAgainWhole() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh(), columns: 40, rows: 60)
    let name = "Asks for a price, says thanks in its own words"
    let first = try await terminal.carryOut("list evaluators")
    #expect(first.contains("…") && first.count(of: name) == 0)
    let screen = try await terminal.carryOut("last")
    #expect(screen.count(of: name) == 1 && screen.unknown.isEmpty)
  }

  @Test func theLastErrorIsExplained() async throws {
    let terminal = try await TerminalSession.inClinic(Evsh(), rows: 60)
    try await terminal.carryOut("agent 42")
    try await terminal.carryOut("run")
    let screen = try await terminal.carryOut("explain")
    for part in [
      "its form   run [suite FILE] [xN]", "exit code  6", "the backend's answer", "the session's request then",
      "\"agent_id\": 42",
    ] {
      #expect(screen.contains(part), "\(part)\n\(screen)")
    }
    #expect(screen.unknown.isEmpty)
  }
}
