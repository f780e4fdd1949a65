import Foundation
import Testing

/// The pseudo-terminal is a real one, for any program.
@Suite struct TerminalTests {
  private func bash(_ script: String, evsh: Evsh) throws -> TerminalSession {
    try TerminalSession(evsh, arguments: ["-c", script], executable: "/bin/bash")
  }

  @Test func itIsTheControllingTerminal() async throws {
    let evsh = try Evsh()
    let terminal = try bash("tty; echo through /dev/tty > /dev/tty; stty size; pwd", evsh: evsh)
    #expect(try await terminal.end() == 0)
    let lines = terminal.screen.lines
    #expect(lines[0].hasPrefix("/dev/pts/"))
    #expect(lines[1...3] == ["through /dev/tty", "24 80", evsh.folder.resolvingSymlinksInPath().path])
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(arguments: [("c", SIGINT), ("\\", SIGQUIT)] as [(Character, Int32)])
  func keysMakeSignalsInCookedMode(_ key: Character, _ signal: Int32) async throws {
    let terminal = try TerminalSession(Evsh(), executable: "/bin/cat")
    try terminal.enter("hello")
    try await terminal.wait("the echo and the copy") { $0.text == "hello\nhello" }
    try terminal.press(.ctrl(key))
    #expect(try await terminal.end() == 128 + signal)
  }

  @Test func aNewSizeIsSignalled() async throws {
    let terminal = try bash(
      "trap 'stty size; kill $!; exit 4' WINCH; tail -f /dev/null & echo ready; wait", evsh: Evsh())
    try await terminal.wait("the trap") { $0.contains("ready") }
    terminal.resize(columns: 40, rows: 10)
    #expect(try await terminal.end() == 4)
    #expect(terminal.screen.contains("10 40"))
  }

  @Test func closingTheWindowHangsUp() async throws {
    let evsh = try Evsh()
    let terminal = try bash("trap 'echo gone > gone; exit 3' HUP; echo ready; read -r line", evsh: evsh)
    try await terminal.wait("the trap") { $0.contains("ready") }
    terminal.hangUp()
    #expect(try await terminal.end() == 3)
    #expect(try String(contentsOf: evsh.folder.appending(path: "gone"), encoding: .utf8) == "gone\n")
  }

  @Test func theModesAreSeen() async throws {
    let terminal = try bash("stty -echo -icanon; echo ready; read -r line; stty echo icanon", evsh: Evsh())
    #expect(terminal.modesBefore.isCooked && terminal.modesBefore.echoes && terminal.modesBefore.signals)
    try await terminal.wait("the modes") { $0.contains("ready") }
    #expect(!terminal.modes.isCooked && !terminal.modes.echoes && terminal.modes.signals)
    try terminal.enter("unseen")
    #expect(try await terminal.end() == 0)
    #expect(terminal.modes == terminal.modesBefore)
    #expect(terminal.screen.text == "ready")
  }

  @Test func whatIsAskedIsAnswered() async throws {
    let terminal = try bash(
      "stty -echo -icanon; printf 'ab\\e[6n'; read -r -d R answer; printf '%q' \"$answer\"", evsh: Evsh())
    #expect(try await terminal.end() == 0)
    #expect(terminal.screen.text == #"ab$'\E[1;3'"#)
  }

  @Test func muchIsReadToItsLastLine() async throws {
    let terminal = try bash("seq 20000", evsh: Evsh())
    #expect(try await terminal.end() == 0)
    let transcript = (terminal.screen.scrollback + terminal.screen.lines).dropLast()
    #expect(transcript.count == 20_000 && transcript.last == "20000")
  }

  @Test func aStoppedProgramComesBack() async throws {
    let terminal = try TerminalSession(
      Evsh(), arguments: ["--norc", "--noediting", "-i"], environment: ["PS1": "$ "], executable: "/bin/bash")
    try await terminal.wait("bash's prompt") { $0.line == "$" }
    try terminal.enter("cat")
    try terminal.enter("one")
    try await terminal.wait("cat") { $0.text.hasSuffix("one\none") }
    try terminal.press(.ctrl("z"))
    try await terminal.wait("bash's prompt") { $0.contains("Stopped") && $0.line == "$" }
    try terminal.enter("fg")
    try await terminal.wait("its name") { $0.text.hasSuffix("$ fg\ncat") }
    try terminal.enter("two")
    try await terminal.wait("cat again") { $0.text.hasSuffix("two\ntwo") }
    try terminal.press(.ctrl("d"))
    try await terminal.wait("bash's prompt") { $0.line == "$" }
    try terminal.enter("exit 5")
    #expect(try await terminal.end() == 5)
  }

  @Test func aFailureShowsTheScreen() async throws {
    let terminal = try bash("echo 'the last words'", evsh: Evsh())
    let error = await #expect(throws: TerminalSession.Unfulfilled.self) {
      try await terminal.wait("something that never comes") { $0.contains("never") }
    }
    let message = error.map(String.init(describing:)) ?? ""
    #expect(message.contains("waited for something that never comes") && message.contains("0│the last words"))
  }
}
