import Testing

/// Tab, among what the command table knows.
@Suite struct CompletionTests {
  @Test func oneCandidateIsInsertedWithASpace() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("sel\tfir\t")
    try await terminal.wait("both words") { $0.cursor.column == "local › select first ".count }
    #expect(terminal.screen.line.hasPrefix("local › select first") && terminal.screen.unknown.isEmpty)
  }

  @Test func severalAreListedWithWhatTheyDo() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("re\t")
    let screen = try await terminal.wait("the list") { $0.contains("rerun   Run a result again") }
    #expect(screen.contains("reset   Put the selection") && screen.entry?.count == 5)
    #expect(screen.style(of: "Put the selection")?.isFaint == true && screen.style(of: "rerun") == .plain)
    #expect(screen.cursor.column == "local › re".count && screen.unknown.isEmpty)
  }

  @Test func whatAllBeginWithIsInsertedFirst() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("select e\t")
    try await terminal.wait("the word") { $0.cursor.column == "local › select evaluators ".count }
    try terminal.press(.ctrl("u"))
    try terminal.type("set pr\t")
    let screen = try await terminal.wait("the list") { $0.contains("prompt") && $0.contains("progress") }
    #expect(screen.entry?.first == "set pro" && screen.unknown.isEmpty)
  }

  @Test func tabGoesThroughThemAndEscapeTakesThemBack() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("re\t")
    try await terminal.wait("the list") { $0.contains("rerun   Run") }
    for (key, line, selected) in [
      (Keystroke.tab, "local › reset", "reset   Put"), (.tab, "local › rerun", "rerun   Run"),
      (.backTab, "local › reset", "reset   Put"), (.backTab, "local › record", "record  Keep"),
      (.up, "local › report", "report  Write"), (.tab, "local › record", "record  Keep"),
      (.tab, "local › reset", "reset   Put"),
    ] {
      try terminal.press(key)
      try await terminal.wait("'\(line)'") { $0.line == line && $0.style(of: selected)?.isInverse == true }
    }
    try terminal.press(.escape())
    let screen = try await terminal.wait("what was typed") { $0.text.hasSuffix("\nlocal › re") }
    #expect(screen.cursor.column == "local › re".count && screen.unknown.isEmpty)
  }

  @Test func enterTakesTheChosenOneAndRunsNothing() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("re\t")
    try await terminal.wait("the list") { $0.contains("rerun   Run") }
    try terminal.press(.tab)
    try await terminal.wait("the first") { $0.line == "local › reset" }
    try terminal.press(.enter)
    let screen = try await terminal.wait("the list to go") {
      !$0.contains("rerun") && $0.cursor.column == "local › reset ".count
    }
    #expect(screen.line.hasPrefix("local › reset") && !screen.contains("reset all") && screen.unknown.isEmpty)
  }

  @Test func clausesAreOfferedUntilTheyAreGiven() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("run x3 label nightly \t")
    let screen = try await terminal.wait("the list") {
      $0.contains("watch") && $0.contains("voice") && $0.contains("text")
    }
    #expect(!screen.contains("label  TEXT") && screen.unknown.isEmpty)
    try terminal.press(.escape())
    try terminal.type("voice wa\t")
    try await terminal.wait("the word") { $0.line.hasPrefix("local › run x3 label nightly voice watch") }
  }

  @Test func valuesOfOptionsAreOffered() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("set colour \t")
    let screen = try await terminal.wait("the values") { $0.contains("auto") && $0.contains("always") }
    #expect(screen.contains("never") && !screen.contains("pager"))
    try terminal.press(.escape())
    try terminal.type("ne\t")
    try await terminal.wait("the value") { $0.cursor.column == "local › set colour never ".count }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func filesAreOfferedWhereOneIsMeant() async throws {
    let evsh = try Evsh()
    try evsh.file("clinic.yaml", "")
    try evsh.file("two words.yaml", "")
    try evsh.file(".hidden.yaml", "")
    let terminal = try await TerminalSession.atPrompt(evsh)
    try terminal.type("import cl\t")
    try await terminal.wait("the file") { $0.cursor.column == "local › import clinic.yaml ".count }
    #expect(terminal.screen.line == "local › import clinic.yaml")
    try terminal.press(.ctrl("u"))
    try terminal.type("import \t")
    try await terminal.wait("the list") { $0.contains("clinic.yaml") && $0.contains("two words.yaml") }
    #expect(!terminal.screen.contains(".hidden"))
    try terminal.press(.escape())
    try terminal.type("tw\t")
    let screen = try await terminal.waitForEntry("import \"two words.yaml\"")
    #expect(screen.unknown.isEmpty)
  }

  @Test func aLongListHasPages() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 60, rows: 8)
    try terminal.press(.tab)
    let first = try await terminal.wait("the first page") { $0.contains("1–") && $0.contains(" of ") }
    #expect(first.contains("select") && first.lines.count { !$0.isEmpty } <= 8)
    try terminal.press(.pageDown)
    let second = try await terminal.wait("the next page") { !$0.contains("1–") && $0.contains(" of ") }
    #expect(second.cursor.row >= 0 && second.unknown.isEmpty)
    try terminal.press(.escape())
    try await terminal.wait("the prompt") { $0.isAtPrompt }
    #expect(!terminal.screen.contains(" of "))
  }

  @Test func whatCannotBeCompletedRings() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("xyz\t")
    let screen = try await terminal.wait("the bell") { $0.bells == 1 && $0.entry == ["xyz"] }
    #expect(screen.unknown.isEmpty)
  }

  @Test func theRestOfALineStaysBehindIt() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("sel first 3")
    for _ in 0..<8 { try terminal.press(.left) }
    try terminal.press(.tab)
    try terminal.type("|")
    #expect(try await terminal.waitForEntry("select |first 3").unknown.isEmpty)
  }
}
