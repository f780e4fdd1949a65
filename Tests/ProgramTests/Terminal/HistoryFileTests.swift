import Foundation
import Testing

/// The file of the lines typed so far.
@Suite struct HistoryFileTests {
  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  @Test func itIsForItsOwnerOnly() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo one")
    #expect(try mode(evsh.historyFile) == 0o600)
    #expect(try mode(evsh.historyFile.deletingLastPathComponent()) == 0o700)
    #expect(try evsh.historyTexts == ["echo one"])
  }

  @Test func itStandsWhereTheUserKeepsState() async throws {
    let evsh = try Evsh()
    let state = evsh.folder.appending(path: "state")
    let terminal = try await TerminalSession.atPrompt(evsh, environment: ["XDG_STATE_HOME": state.path])
    try await terminal.carryOut("echo one")
    #expect(try mode(state.appending(path: "evsh/history")) == 0o600)
    #expect(!FileManager.default.fileExists(atPath: evsh.historyFile.path))
  }

  @Test func linesAreThereInTheNextSession() async throws {
    let evsh = try Evsh()
    let first = try await TerminalSession.atPrompt(evsh)
    try await first.carryOut("echo one")
    try await first.carryOut("echo two")
    #expect(try await first.leave() == 0)
    let second = try await TerminalSession.atPrompt(evsh)
    let screen = try await second.carryOut("history")
    let lines = screen.lines.filter { $0.contains(":") && $0.contains("echo ") }
    #expect(lines.count == 2 && lines[0].hasSuffix("echo one") && lines[1].hasSuffix("echo two"))
    try second.press(.up, .up)
    try await second.waitForEntry("echo two")
    try second.press(.up)
    try await second.waitForEntry("echo one")
    #expect(second.screen.unknown.isEmpty)
  }

  @Test func theFirstKeyFindsThem() async throws {
    let evsh = try Evsh()
    try evsh.writeHistory([Array("echo former".utf8)])
    let terminal = try await TerminalSession.atPrompt(evsh)
    try terminal.press(.up)
    #expect(try await terminal.waitForEntry("echo former").unknown.isEmpty)
  }

  @Test func aLeadingSpaceKeepsALineOut() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo one")
    try await terminal.carryOut(" echo two")
    try await terminal.carryOut("echo three")
    #expect(try evsh.historyTexts == ["echo one", "echo three"])
    try terminal.press(.up, .up)
    #expect(try await terminal.waitForEntry(" echo two").unknown.isEmpty)
  }

  @Test func itIsClearedAndSaved() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo one")
    try await terminal.carryOut("frobnicate")
    let saved = try await terminal.carryOut("history save lines.evs")
    #expect(saved.contains("saved 3 lines to lines.evs"))
    let script = try String(contentsOf: evsh.folder.appending(path: "lines.evs"), encoding: .utf8)
    #expect(script == "echo one\n# frobnicate\nhistory save lines.evs\n")
    #expect(try await terminal.carryOut("history clear").contains("the history is empty now"))
    let file = try String(contentsOf: evsh.historyFile, encoding: .utf8)
    #expect(!file.contains("echo one") && !file.contains("frobnicate"))
    try terminal.press(.up)
    try terminal.type("x")
    let screen = try await terminal.wait("nothing but the last line") { $0.entry?.first?.hasSuffix("x") ?? false }
    #expect(["x", "history clearx"].contains(screen.entry?.first ?? "") && screen.unknown.isEmpty)
  }

  @Test func aFileThatCannotBeWrittenStopsNobody() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh, environment: ["XDG_STATE_HOME": "/dev/null/state"])
    try await terminal.carryOut("echo one")
    try terminal.press(.up)
    #expect(try await terminal.waitForEntry("echo one").unknown.isEmpty)
  }
}
