import Testing

/// Up and Down through the lines typed so far.
@Suite struct RecallTests {
  private func session() async throws -> TerminalSession {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    // Only what is on the line is to be seen.
    try await terminal.carryOut("set hints off")
    for line in ["echo one", "help exit", "echo two", "help echo"] { try await terminal.carryOut(line) }
    return terminal
  }

  @Test func theNewestComesFirstAndTheWayBackEndsAtWhatWasTyped() async throws {
    let terminal = try await session()
    for line in ["help echo", "echo two", "help exit", "echo one"] {
      try terminal.press(.up)
      try await terminal.waitForEntry(line)
    }
    for line in ["help exit", "echo two", "help echo", ""] {
      try terminal.press(.down)
      try await terminal.waitForEntry(line)
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func theyGoByWhatIsTyped() async throws {
    let terminal = try await session()
    try await terminal.write("echo")
    for (key, line) in [(Keystroke.up, "echo two"), (.up, "echo one"), (.down, "echo two"), (.down, "echo")] {
      try terminal.press(key)
      try await terminal.waitForEntry(line)
    }
    try terminal.type(" new")
    #expect(try await terminal.waitForEntry("echo new").unknown.isEmpty)
  }

  @Test func aChangedLineIsLeftAndFoundAgain() async throws {
    let terminal = try await session()
    try terminal.press(.up, .up)
    try await terminal.waitForEntry("echo two")
    try terminal.type(" and three\r")
    try await terminal.wait("the reply") { $0.isAtPrompt && $0.text.hasSuffix("\ntwo and three\nlocal ›") }
    try terminal.press(.up)
    try await terminal.waitForEntry("echo two and three")
    try terminal.press(.up, .up)
    #expect(try await terminal.waitForEntry("echo two").unknown.isEmpty)
  }

  @Test func aLongLineComesBackWhole() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    let words = (1000..<2000).map(String.init).joined(separator: "-")
    try terminal.enter("echo " + words)
    try await terminal.wait("the reply") { $0.isAtPrompt && $0.line == "local ›" && $0.contains("-1999") }
    try terminal.press(.up)
    try await terminal.wait("the line") { $0.line.hasSuffix("-1999") }
    try terminal.press(.down)
    try await terminal.wait("no line") { $0.line == "local ›" }
    try terminal.press(.up)
    try await terminal.wait("the line again") { $0.line.hasSuffix("-1999") }
    try terminal.press(.ctrl("l"), .enter)
    let screen = try await terminal.wait("the reply again") { $0.line == "local ›" }
    #expect(screen.lines.joined().ranges(of: "1990-1991").count >= 1)
    let replies = (screen.scrollback + screen.lines).joined(separator: "\n")
      .ranges(of: Self.broken(words, columns: screen.columns))
    #expect(replies.count == 2 && screen.unknown.isEmpty)
  }

  /// A text as rows.
  private static func broken(_ text: String, columns: Int) -> String {
    stride(from: 0, to: text.count, by: columns).map { start in
      String(text.dropFirst(start).prefix(columns))
    }.joined(separator: "\n")
  }

  @Test func aLineOfSeveralRowsComesBackWhole() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh)
    let rows = ["echo 'one", "…> two \\ three", "…> four'"]
    try terminal.press(.paste("echo 'one\ntwo \\ three\nfour'"))
    try await terminal.wait("the rows") { $0.entry == rows }
    try terminal.press(.enter)
    try await terminal.wait("the reply") { $0.isAtPrompt && $0.contains("two \\ three") }
    for (key, shown) in [(Keystroke.up, rows), (.down, [""]), (.up, rows)] {
      try terminal.press(key)
      try await terminal.wait("\(shown)") { $0.entry == shown }
    }
    #expect(try evsh.historyTexts == [#"echo 'one\ntwo \\ three\nfour'"#])
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply again") { $0.isAtPrompt && $0.count(of: "› echo 'one") == 2 }
    #expect(screen.text.hasSuffix("\none\ntwo \\ three\nfour\nlocal ›") && screen.unknown.isEmpty)
  }
}
