import Testing

/// What nobody is to read again.
@Suite struct SecretsTests {
  @Test(
    arguments: [
      ("login sk-secret-1234", "sk-secret-1234"), ("set api-key abc", "abc"), ("EVSH_API_KEY=abc echo", "abc"),
      ("echo topsecret99 # the key", "topsecret99"), ("login 'sk-open", "sk-open"),
      ("curl -H 'Authorization: Bearer tok123456'", "tok123456"),
    ])
  func theyReachNeitherTheFileNorTheSearch(_ line: String, _ secret: String) async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh, environment: ["EVSH_API_KEY": "topsecret99"])
    try terminal.enter(line)
    if line.count(where: { $0 == "'" }) == 1 {
      try await terminal.wait("an open line") { $0.line == "…>" }
      try terminal.type("'\r")
    }
    try await terminal.wait("the prompt") { $0.contains(String(line.prefix(8))) && $0.isAtPrompt }
    try await terminal.carryOut("echo done")
    try terminal.press(.ctrl("l"), .ctrl("r"))
    let screen = try await terminal.wait("the list") { $0.contains("›   echo done") && $0.contains("•••") }
    #expect(!screen.text.contains(secret))
    try terminal.press(.escape(), .ctrl("l"))
    try await terminal.wait("the prompt") { $0.isAtPrompt }
    try terminal.press(.up, .up)
    let recalled = try await terminal.wait("the line") { $0.text.contains("•••") }
    #expect(!recalled.text.contains(secret) && recalled.unknown.isEmpty)
    let records = try evsh.historyRecords.joined(separator: "\n")
    #expect(!records.contains(secret) && records.contains("•••"))
  }

  @Test func aLineWithoutASecretIsKeptAsItIs() async throws {
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh)
    try await terminal.carryOut("echo the token is gone")
    try await terminal.carryOut("echo 'abc'")
    #expect(try evsh.historyTexts.last == "echo 'abc'")
  }
}
