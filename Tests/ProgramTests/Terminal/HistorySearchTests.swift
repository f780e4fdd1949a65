import Testing

/// Ctrl-R.
@Suite struct HistorySearchTests {
  private func session(_ evsh: Evsh) async throws -> TerminalSession {
    let terminal = try await TerminalSession.atPrompt(evsh)
    for line in ["echo Alpha one", "echo alpha two", "frobnicate alpha", "echo beta"] {
      try await terminal.carryOut(line)
    }
    try terminal.press(.ctrl("l"))
    try await terminal.wait("an empty window") { $0.text == "local ›" }
    return terminal
  }

  private func rows(_ screen: Screen) -> [String] { screen.lines.filter { $0.hasPrefix("›") || $0.hasPrefix("  ") } }

  @Test func theListIsThereAtOnceTheNewestFirst() async throws {
    let terminal = try await session(Evsh())
    try terminal.press(.ctrl("r"))
    let screen = try await terminal.wait("the list") { $0.contains("echo Alpha one") }
    #expect(screen.lines[0] == "history ›")
    #expect(rows(screen) == ["›   echo beta", "  ✗ frobnicate alpha", "    echo alpha two", "    echo Alpha one"])
    #expect(screen.style(of: "echo beta")?.isInverse == true && screen.unknown.isEmpty)
  }

  @Test func smallLettersFindAllAndACapitalFindsItself() async throws {
    let terminal = try await session(Evsh())
    try terminal.press(.ctrl("r"))
    try terminal.type("alpha")
    try await terminal.wait("three lines") {
      rows($0) == ["› ✗ frobnicate alpha", "    echo alpha two", "    echo Alpha one"]
    }
    try terminal.press(.ctrl("u"))
    try terminal.type("Alpha")
    let screen = try await terminal.wait("one line") { rows($0) == ["›   echo Alpha one"] }
    #expect(screen.unknown.isEmpty)
  }

  @Test func enterPutsTheLineThereAndRunsNothing() async throws {
    let terminal = try await session(Evsh())
    try terminal.press(.ctrl("r"))
    try terminal.type("two")
    try await terminal.wait("the line") { rows($0) == ["›   echo alpha two"] }
    try terminal.press(.enter)
    try await terminal.waitForEntry("echo alpha two")
    #expect(terminal.screen.text == "local › echo alpha two")
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply") { $0.isAtPrompt }
    #expect(screen.text == "local › echo alpha two\nalpha two\nlocal ›" && screen.unknown.isEmpty)
  }

  @Test func olderOnesAreReachedAndEscapeGoesBack() async throws {
    let terminal = try await session(Evsh())
    try terminal.type("half")
    try terminal.press(.ctrl("r"))
    try terminal.type("echo")
    try await terminal.wait("the list") { rows($0).count == 3 }
    try terminal.press(.ctrl("r"))
    try await terminal.wait("the second") { $0.style(of: "echo alpha two")?.isInverse == true }
    try terminal.press(.down)
    try await terminal.wait("the third") { $0.style(of: "echo alpha two")?.isInverse == false }
    try terminal.press(.escape())
    #expect(try await terminal.waitForEntry("half").text == "local › half")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func nothingFoundIsSaid() async throws {
    let terminal = try await session(Evsh())
    try terminal.press(.ctrl("r"))
    try terminal.type("nowhere")
    try await terminal.wait("nothing") { $0.contains("nothing found") }
    try terminal.press(.ctrl("c"))
    try await terminal.wait("the prompt") { $0.isAtPrompt && $0.text == "local ›" }
  }

  @Test func thisSessionsLinesComeFirst() async throws {
    let evsh = try Evsh()
    let other = try await TerminalSession.atPrompt(evsh)
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo mine")
    try await other.carryOut("echo theirs")
    // It waits until the file is read.
    try await terminal.carryOut("history 1")
    try terminal.press(.ctrl("r"))
    try terminal.type("echo")
    try await terminal.wait("both") { rows($0) == ["›   echo mine", "    echo theirs"] }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func linesOfOthersComeWhileItIsOpen() async throws {
    let evsh = try Evsh()
    let other = try await TerminalSession.atPrompt(evsh)
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo mine")
    try await other.carryOut("echo theirs")
    try terminal.press(.ctrl("r"))
    try await terminal.wait("both") { rows($0) == ["›   echo mine", "    echo theirs"] }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func failedLinesAreNotSuggested() async throws {
    let terminal = try await session(Evsh())
    try terminal.type("frob")
    try await terminal.waitForEntry("frob")
    try terminal.press(.ctrl("u"))
    try terminal.type("echo b")
    let screen = try await terminal.waitForEntry("echo beta")
    #expect(screen.style(of: "eta")?.isFaint == true && screen.unknown.isEmpty)
  }
}
