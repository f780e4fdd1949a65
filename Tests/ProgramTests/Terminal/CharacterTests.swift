import Testing

/// Characters that take two columns, or none, or are made of several.
@Suite struct CharacterTests {
  private static let family = "👨‍👩‍👧"

  @Test(
    arguments: [
      ("a漢b", [.left, .backspace], "a|b", 2), ("a漢b", [.left, .left], "a|漢b", 2), ("é漢😀", [.backspace], "é漢|", 4),
      ("ae\u{301}b", [.left, .backspace], "a|b", 2), ("ae\u{301}b", [.left, .left], "a|e\u{301}b", 2),
      ("e\u{301}x", [.home, .delete], "|x", 1), ("a\(family)b", [.left, .backspace], "a|b", 2),
      ("a\(family)b", [.left, .left], "a|\(family)b", 2), ("\(family)b", [.home, .right], "\(family)|b", 3),
      ("🇩🇪🇫🇷", [.left, .backspace], "|🇫🇷", 1),
    ] as [(String, [Keystroke], String, Int)])
  func keysTakeWholeCharacters(_ text: String, _ keys: [Keystroke], _ expected: String, _ column: Int) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), joinsEmoji: true)
    try await terminal.write(text)
    for key in keys { try terminal.press(key) }
    try terminal.type("|")
    let screen = try await terminal.waitForEntry(expected)
    #expect(screen.cursor.column == "local › ".count + column)
    #expect(screen.unknown.isEmpty)
  }

  /// Terminals don't agree on their width; what stands after them does so where it is counted on.
  @Test(arguments: ["👍🏽", "❤️", family])
  func whatFollowsCharactersOfUnsureWidthStaysInItsPlace(_ text: String) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type(text + "xy")
    try await terminal.wait("x two columns after the start") { $0.position(of: "xy")?.column == "local › ".count + 2 }
    try terminal.press(.left, .left, .backspace)
    try terminal.type("|")
    #expect(try await terminal.waitForEntry("|xy").unknown.isEmpty)
  }

  @Test(arguments: ["漢字漢字漢字漢字漢字漢字漢字", "e\u{301}e\u{301}😀é漢😀é漢😀é漢😀é漢😀é漢😀é漢😀é漢"])
  func nothingIsLeftOver(_ text: String) async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 21, joinsEmoji: true)
    try terminal.type(text)
    try await terminal.wait("the text") { $0.entry?.joined() == text }
    var rest = text
    while !rest.isEmpty {
      rest.removeLast()
      let expected = rest
      try terminal.press(.backspace)
      try await terminal.wait("'\(expected)'") { $0.entry?.joined() == expected }
    }
    #expect(terminal.screen.isAtPrompt && terminal.screen.unknown.isEmpty)
  }

  @Test func theyComeBackInReplies() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    let screen = try await terminal.carryOut("echo é漢😀")
    #expect(screen.text.hasSuffix("local › echo é漢😀\né漢😀\nlocal ›") && screen.unknown.isEmpty)
  }

  @Test func anyLocaleWillDo() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), environment: ["LC_ALL": "C", "LANG": "C"])
    try await terminal.write("echo é漢😀x")
    try terminal.press(.left, .backspace)
    try await terminal.waitForEntry("echo é漢x")
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply") { $0.text.hasSuffix("local › echo é漢x\né漢x\nlocal ›") }
    #expect(screen.unknown.isEmpty)
  }
}
