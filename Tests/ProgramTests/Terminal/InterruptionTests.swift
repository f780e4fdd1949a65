import Foundation
import Testing

/// Ctrl-C, wherever it is pressed in a session.
@Suite struct InterruptionTests {
  @Test func itDiscardsTheLineAndNeverLeaves() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    for number in 1...20 {
      try await terminal.write("echo no \(number)")
      try terminal.press(.ctrl("c"))
      try await terminal.wait("the next prompt") {
        $0.transcript.contains("local › echo no \(number)^C") && $0.isAtPrompt
      }
    }
    let screen = try await terminal.carryOut("echo yes")
    #expect(screen.text.hasSuffix("local › echo no 20^C\nlocal › echo yes\nyes\nlocal ›") && screen.unknown.isEmpty)
    #expect(!screen.transcript.split(separator: "\n").contains { $0.hasPrefix("no ") })
    try terminal.enter("exit 3")
    #expect(try await terminal.end() == 3)
  }

  @Test func itIsHarmlessManyTimesAtOnce() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type(String(repeating: "\u{3}", count: 50) + "echo here\r")
    try await terminal.wait("the reply") { $0.text.hasSuffix("local › echo here\nhere\nlocal ›") }
    #expect(try await terminal.leave() == 0)
  }

  /// They would be drawn over the progress; the next prompt gets them.
  @Test func keysAreNotSeenWhileACommandRuns() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run watch")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    try terminal.type("echo later")
    try terminal.press(.ctrl("c"))
    let screen = try await terminal.wait("the next prompt") { $0.line.hasPrefix("local all:1 ▶1 ✓0 ✗0 ›") }
    #expect(!screen.contains("leftecho") && !screen.contains("^C") && screen.unknown.isEmpty)
  }

  @Test func aWatchIsLeftAndTheCallsGoOn() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run x2 watch")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    try terminal.press(.ctrl("c"))
    let screen = try await terminal.wait("the prompt") { $0.line == "local all:1 ▶2 ✓0 ✗0 ›" }
    #expect(screen.contains("result 1 goes on in the background: 'watch 1' comes back to it, 'cancel 1'"))
    try terminal.enter("list runs")
    try await terminal.wait("the runs") { $0.isAtPrompt && $0.count(of: "in_progress") == 2 }
    try terminal.enter("watch 1")
    try await terminal.wait("the progress again") { $0.line.contains("result 1") && !$0.line.contains("›") }
    try terminal.press(.ctrl("c"))
    try await terminal.wait("the prompt again") { $0.isAtPrompt && $0.count(of: "goes on in the background") == 2 }
    #expect(terminal.screen.unknown.isEmpty)
  }

  /// Leaves a watch by Ctrl-C and presses it once more: on a machine that is slow, the time to do so may be over.
  private func insist(_ terminal: TerminalSession) async throws {
    for number in 1... {
      try terminal.press(.ctrl("c"))
      try await terminal.wait("the prompt") { $0.isAtPrompt && $0.count(of: "goes on in the background") == number }
      try terminal.press(.ctrl("c"))
      let screen = try await terminal.wait("the question") {
        $0.line.hasPrefix("end the calls of result 1? [y/N]") || ($0.isAtPrompt && $0.count(of: "› ^C") == number)
      }
      if !screen.isAtPrompt { return }
      try terminal.enter("watch 1")
      try await terminal.wait("the progress") { $0.line.contains("result 1") && !$0.line.contains("›") }
    }
  }

  @Test(arguments: [("y", "ended 2 calls of result 1", "local all:1 ›"), ("n", "n", "local all:1 ▶2 ✓0 ✗0 ›")])
  func aSecondOneAsksToEndTheCalls(_ answer: String, _ reply: String, _ prompt: String) async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run x2 watch")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    try await insist(terminal)
    try terminal.enter(answer)
    try await terminal.wait("the prompt") { $0.contains(reply) && $0.line == prompt }
    try terminal.enter("list runs status cancelled")
    let count = answer == "y" ? 2 : 0
    try await terminal.wait("the runs") { $0.isAtPrompt && $0.count(of: "  cancelled") == count }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func whatFollowsOnTheLineIsNotDone() async throws {
    let terminal = try await TerminalSession.withSilentAgent(Evsh())
    try terminal.enter("run watch; echo after")
    try await terminal.wait("the progress") { $0.line.contains("result 1") }
    try terminal.press(.ctrl("c"))
    let screen = try await terminal.wait("the prompt") { $0.isAtPrompt && $0.contains("goes on") }
    #expect(!screen.lines.contains("after") && screen.unknown.isEmpty)
  }

  /// Between Enter and its beginning a command goes into the history, which another session may hold.
  @Test(arguments: [false, true])
  func itStopsACommandThatWaits(isBegun: Bool) async throws {
    let evsh = try Evsh()
    let pipe = evsh.folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo first")
    let history = isBegun ? nil : try FileHandle(forUpdating: evsh.historyFile)
    if let history { #expect(flock(history.fileDescriptor, LOCK_EX) == 0) }
    try terminal.enter("import pipe")
    try await terminal.wait("the command") { $0.text.hasSuffix("import pipe") && $0.cursor.column == 0 }
    try terminal.press(.ctrl("c"))
    try history?.close()
    try await terminal.wait("the prompt") { $0.isAtPrompt }
    let screen = try await terminal.carryOut("echo still here")
    #expect(screen.text.hasSuffix("still here\nlocal ›") && screen.unknown.isEmpty)
  }
}
