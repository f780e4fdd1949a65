import Testing

/// Windows of other sizes: every row is as it should be, and nothing else is there.
@Suite struct ResizeTests {
  private static let prompt = "local › "
  /// Of three rows at 40 columns.
  private static let text = (1...13).map { "word \($0 + 10)," }.joined() + "end"

  /// The rows of the prompt and a text in so many columns.
  private static func rows(_ text: String, _ columns: Int) -> [String] {
    var rest = (prompt + text)[...]
    var rows: [String] = []
    while !rest.isEmpty {
      rows.append(String(rest.prefix(columns)))
      rest = rest.dropFirst(columns)
    }
    return rows
  }

  private func session(_ resizing: Grid.Resizing) async throws -> TerminalSession {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 40, resizing: resizing)
    try terminal.press(.ctrl("l"))
    try await terminal.wait("an empty window") { $0.text == "local ›" }
    // A row that stays above.
    try terminal.enter("echo above")
    try await terminal.wait("the reply") { $0.text == "local › echo above\nabove\nlocal ›" }
    try terminal.type(Self.text)
    try await wait(terminal, for: Self.text, columns: 40)
    return terminal
  }

  private func wait(_ terminal: TerminalSession, for text: String, columns: Int) async throws {
    let expected = ["local › echo above", "above"] + Self.rows(text, columns)
    try await terminal.wait("exactly \(expected)") { screen in
      screen.text.split(separator: "\n").map { String($0) }
        == expected.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }
  }

  @Test(
    arguments: [(Grid.Resizing.reflow, 30), (.reflow, 23), (.reflow, 60), (.reflow, 200), (.cut, 30), (.cut, 60)])
  func aLineOfSeveralRowsIsDrawnAnew(_ resizing: Grid.Resizing, _ columns: Int) async throws {
    let terminal = try await session(resizing)
    terminal.resize(columns: columns)
    try await wait(terminal, for: Self.text, columns: columns)
    try terminal.type("x")
    try await wait(terminal, for: Self.text + "x", columns: columns)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(arguments: Grid.Resizing.allCases)
  func withTheCursorInTheFirstRow(_ resizing: Grid.Resizing) async throws {
    let terminal = try await session(resizing)
    try terminal.press(.home)
    try await terminal.wait("the cursor at the start") { $0.cursor == Position(row: 2, column: 8) }
    terminal.resize(columns: 26)
    try await wait(terminal, for: Self.text, columns: 26)
    terminal.resize(columns: 70)
    try await wait(terminal, for: Self.text, columns: 70)
    try terminal.type("x")
    try await wait(terminal, for: "x" + Self.text, columns: 70)
    #expect(terminal.screen.cursor.column == 9 && terminal.screen.unknown.isEmpty)
  }

  @Test func aShorterWindowShowsTheCursorsPart() async throws {
    let terminal = try await session(.reflow)
    terminal.resize(columns: 40, rows: 3)
    let rows = Self.rows(Self.text, 40)
    try await terminal.wait("the last rows") { $0.lines == rows.suffix(3) }
    terminal.resize(columns: 40, rows: 10)
    try terminal.type("x")
    try await terminal.wait("all rows") { $0.lines[2..<5] == Self.rows(Self.text + "x", 40)[...] }
    #expect(terminal.screen.count(of: "word 11,word 12") == 1 && terminal.screen.unknown.isEmpty)
  }

  @Test func aListOfCandidatesIsLaidOutAnew() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try terminal.type("re\t")
    try await terminal.wait("the list") { $0.contains("reset   Put") && $0.contains("rerun   Run") }
    for columns in [30, 100] {
      terminal.resize(columns: columns)
      try terminal.press(.tab)
      let line = columns == 30 ? "local › reset" : "local › rerun"
      let screen = try await terminal.wait("the next one at \(columns)") { $0.line == line }
      #expect(screen.count(of: "reset   Put") == 1 && screen.count(of: "rerun   Run") == 1, "\(screen)")
      #expect(screen.count(of: "Ctrl-D leaves") == 1, "\(screen)")
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func aNarrowWindowBreaksTheLine() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 20)
    let text = "abcdefghijklmnopqrstuvwxyz0123456789"
    try terminal.type(text)
    try await terminal.waitForEntry("abcdefghijkl", "mnopqrstuvwxyz012345", "6789")
    try terminal.press(.home, .delete)
    try await terminal.waitForEntry("bcdefghijklm", "nopqrstuvwxyz0123456", "789")
    try terminal.press(.end, .backspace, .backspace, .backspace)
    let screen = try await terminal.waitForEntry("bcdefghijklm", "nopqrstuvwxyz0123456")
    #expect(screen.unknown.isEmpty)
  }

  @Test func aLineTallerThanTheWindowShowsTheCursorsPart() async throws {
    let terminal = try await TerminalSession.atPrompt(Evsh(), columns: 20, rows: 5)
    let words = (100..<150).map(String.init).joined(separator: "-")
    try terminal.type("echo " + words)
    try await terminal.wait("the end of the line") { $0.line.hasSuffix("149") }
    try terminal.press(.home)
    let screen = try await terminal.wait("the start of the line") { $0.contains("local › echo 100-") }
    #expect(screen.cursor.column == 8 && screen.line.hasPrefix("local ›"))
    try terminal.press(.enter)
    try await terminal.wait("the reply") { $0.isAtPrompt }
    #expect(terminal.screen.count(of: words) >= 1 && terminal.screen.unknown.isEmpty)
  }
}
