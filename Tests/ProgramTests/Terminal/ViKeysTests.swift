import Testing

/// The keys of vi, by `set editor vi` or by the user's own file.
@Suite struct ViKeysTests {
  private func session() async throws -> TerminalSession {
    let terminal = try await TerminalSession.atPrompt(Evsh())
    try await terminal.carryOut("set editor vi")
    return terminal
  }

  @Test(
    arguments: [
      ("0i|", "|one two three"), ("0xi|", "|ne two three"), ("bi|", "one two |three"), ("bbdwi|", "one |three"),
      ("0A|", "one two three|"), ("0dwu$a|", "one two three|"), ("bD0P$a|", "threeone two |"), ("cb|", "one two |e"),
      ("hhr_a|", "one two th_|ee"),
    ])
  func commands(_ keys: String, _ expected: String) async throws {
    let terminal = try await session()
    try await terminal.write("one two three")
    try terminal.press(.escape())
    try await terminal.wait("the cursor on the last character") { $0.cursor.column == "local › one two thre".count }
    try terminal.type(keys)
    #expect(try await terminal.waitForEntry(expected).unknown.isEmpty)
  }

  @Test func anotherEscapeChangesNothing() async throws {
    let terminal = try await session()
    try await terminal.write("one two")
    try terminal.press(.escape(), .escape())
    try await terminal.wait("the cursor on the last character") { $0.cursor.column == "local › one tw".count }
    try terminal.type("0x")
    #expect(try await terminal.waitForEntry("ne two").unknown.isEmpty)
  }

  @Test func arrowsAndDeleteWorkWhileInserting() async throws {
    let terminal = try await session()
    try await terminal.write("one two three")
    try terminal.press(.home, .delete, .end, .backspace, .ctrlLeft)
    try terminal.type("|")
    #expect(try await terminal.waitForEntry("ne two |thre").unknown.isEmpty)
  }

  @Test func emacsComesBack() async throws {
    let terminal = try await session()
    try await terminal.carryOut("set editor emacs")
    try await terminal.write("one two")
    try terminal.press(.ctrl("a"))
    try terminal.type("|")
    #expect(try await terminal.waitForEntry("|one two").unknown.isEmpty)
  }

  @Test(arguments: ["HOME", "EDITRC"])
  func theUsersFileChoosesAndTheKeysOfTheShellStay(_ place: String) async throws {
    let evsh = try Evsh()
    let file = try evsh.file(place == "HOME" ? ".editrc" : "keys", "bind -v\n")
    let terminal = try await TerminalSession.atPrompt(evsh, environment: place == "HOME" ? [:] : ["EDITRC": file])
    try await terminal.write("echo ab")
    try terminal.press(.escape())
    try await terminal.wait("a command of vi") { $0.cursor.column == "local › echo a".count }
    try terminal.press(.ctrl("c"))
    try await terminal.wait("the next prompt") { $0.contains("echo ab^C") && $0.isAtPrompt }

    try terminal.type("ech\t")
    try await terminal.wait("the completion") { $0.cursor.column == "local › echo ".count }
    try terminal.type("one\r")
    try await terminal.wait("the reply") { $0.text.hasSuffix("echo one\none\nlocal ›") }
    try terminal.press(.up)
    try await terminal.waitForEntry("echo one")
    try terminal.press(.enter)
    let screen = try await terminal.wait("the reply again") { $0.isAtPrompt && $0.count(of: "local › echo one") == 2 }
    #expect(screen.unknown.isEmpty)
  }

  @Test func theUsersKeysAreKept() async throws {
    let evsh = try Evsh()
    try evsh.file(".editrc", "evsh:bind -s ^T 'echo '\nother:bind -s ^T 'wrong'\n")
    let terminal = try await TerminalSession.atPrompt(evsh)
    try terminal.press(.ctrl("t"))
    try terminal.type("x")
    try await terminal.waitForEntry("echo x")
  }
}
