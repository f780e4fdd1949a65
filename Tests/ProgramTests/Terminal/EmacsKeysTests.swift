import Testing

/// The keys of a session where nobody has chosen others.
@Suite struct EmacsKeysTests {
  /// Presses keys after `one two three`, then types `|` to see where the cursor is.
  private func line(after keys: [Keystroke], becomes expected: String) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.write("one two three")
    for key in keys { try terminal.press(key) }
    try terminal.type("|")
    let screen = try await terminal.waitForEntry(expected)
    let head = expected.prefix { $0 != "|" }
    #expect(screen.cursor.column == "local › ".count + head.count + 1)
    #expect(screen.unknown.isEmpty)
  }

  @Test(
    arguments: [
      ([.home], "|one two three"), ([.ctrl("a")], "|one two three"), ([.home, .end], "one two three|"),
      ([.home, .ctrl("e")], "one two three|"), ([.left, .left], "one two thr|ee"), ([.ctrl("b")], "one two thre|e"),
      ([.home, .right], "o|ne two three"), ([.home, .ctrl("f")], "o|ne two three"),
      ([.ctrlLeft], "one two |three"), ([.escape("b"), .escape("b")], "one |two three"),
      ([.home, .ctrlRight], "one| two three"), ([.home, .escape("f"), .escape("f")], "one two| three"),
    ] as [([Keystroke], String)])
  func moving(_ keys: [Keystroke], _ expected: String) async throws {
    try await line(after: keys, becomes: expected)
  }

  @Test(
    arguments: [
      ([.home, .delete], "|ne two three"), ([.home, .ctrl("d")], "|ne two three"), ([.backspace], "one two thre|"),
      ([.ctrl("h")], "one two thre|"), ([.home, .escape("d")], "| two three"), ([.ctrl("w")], "one two |"),
      ([.ctrl("u")], "|"), ([.ctrlLeft, .ctrl("k")], "one two |"),
      ([.ctrlLeft, .ctrl("k"), .home, .ctrl("y")], "three|one two"),
      ([.ctrl("w"), .home, .ctrl("y"), .ctrl("y")], "threethree|one two"),
      ([.ctrl("u"), .ctrl("y")], "one two three|"),
    ] as [([Keystroke], String)])
  func deletingAndBringingBack(_ keys: [Keystroke], _ expected: String) async throws {
    try await line(after: keys, becomes: expected)
  }

  @Test(arguments: ["\u{1B}[1~", "\u{1B}[7~", "\u{1B}OH"])
  func everyTerminalsHomeKey(_ sequence: String) async throws {
    try await line(after: [.escape(String(sequence.dropFirst()))], becomes: "|one two three")
  }

  @Test(arguments: ["\u{1B}[24~", "\u{1B}[1;2P", "\u{1B}[E", "\u{1B}OS"])
  func aKeyThatIsntKnownTypesNothing(_ sequence: String) async throws {
    try await line(after: [.escape(String(sequence.dropFirst()))], becomes: "one two three|")
  }

  @Test func clearingKeepsTheLine() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.carryOut("echo before")
    try await terminal.write("echo after")
    try terminal.press(.left, .ctrl("l"))
    let screen = try await terminal.wait("the line at the top") { $0.lines[0] == "local › echo after" }
    #expect(screen.text == "local › echo after")
    #expect(screen.cursor == Position(row: 0, column: "local › echo afte".count) && screen.unknown.isEmpty)
  }
}
