import Foundation
import Testing

/// Sessions that write one history, and files that are hard to read.
@Suite struct SharedHistoryTests {
  @Test func nothingIsLostWhereOneIsKilled() async throws {
    let evsh = try Evsh()
    let first = try await TerminalSession.atPrompt(evsh)
    let second = try await TerminalSession.atPrompt(evsh)
    for number in 1...5 {
      try await first.carryOut("echo first \(number)")
      try await second.carryOut("echo second \(number)")
    }
    first.signal(SIGKILL)
    #expect(try await first.end() == 128 + SIGKILL)
    try await second.carryOut("echo second 6")
    #expect(try await second.leave() == 0)
    let texts = try evsh.historyTexts
    #expect(texts.count == 11)
    #expect(texts.filter { $0.contains("first") } == (1...5).map { "echo first \($0)" })
    #expect(texts.filter { $0.contains("second") } == (1...6).map { "echo second \($0)" })
    #expect(try evsh.historyRecords.allSatisfy { $0.hasPrefix("+\t") || $0.hasPrefix("!\t") })
  }

  @Test func manyLinesAtOnceAreNotTorn() async throws {
    let evsh = try Evsh()
    let sessions = [try await TerminalSession.atPrompt(evsh), try await TerminalSession.atPrompt(evsh)]
    let filling = String(repeating: "x", count: 300)
    for (index, session) in sessions.enumerated() {
      try session.type((1...50).map { "echo \(index)-\($0)-\(filling)\r" }.joined())
    }
    sessions[0].signal(SIGKILL)
    try await sessions[1].wait("the last reply") { $0.contains("1-50-x") && $0.isAtPrompt }
    let texts = try evsh.historyTexts
    #expect(texts.filter { $0.hasPrefix("echo 1-") } == (1...50).map { "echo 1-\($0)-\(filling)" })
    let killed = texts.filter { $0.hasPrefix("echo 0-") }
    #expect(killed == (1...50).prefix(killed.count).map { "echo 0-\($0)-\(filling)" })
  }

  @Test func aTornLineHarmsNoOther() async throws {
    let evsh = try Evsh()
    try evsh.writeHistory([Array("echo whole".utf8)])
    let file = try FileHandle(forWritingTo: evsh.historyFile)
    try file.seekToEnd()
    try file.write(contentsOf: Data("+\tf00.2\t1700000".utf8))
    try file.close()
    let terminal = try await TerminalSession.atPrompt(evsh)
    let screen = try await terminal.carryOut("history")
    #expect(screen.contains("echo whole"))
    try terminal.press(.up, .up)
    #expect(try await terminal.waitForEntry("echo whole").unknown.isEmpty)
    #expect(try evsh.historyRecords.last?.hasSuffix("\tlocal\thistory") == true)
  }

  @Test func aLargeAndBrokenFileIsOfUse() async throws {
    let evsh = try Evsh()
    var lines = (1...100_000).map { Array("echo number \($0)".utf8) }
    lines[50_000] = Array("echo needle in the middle".utf8)
    lines[99_990] = Array("echo bad ".utf8) + [0xFF, 0xC3, 0x28, 0xE2, 0x82]
    lines[99_992] = Array("echo long ".utf8) + Array(repeating: UInt8(ascii: "y"), count: 100_000)
    try evsh.writeHistory(lines)
    let terminal = try await TerminalSession.atPrompt(evsh)
    try terminal.enter("history 1")
    try await terminal.wait("the history to be read") { $0.isAtPrompt && $0.contains("100001") }
    for (text, found) in [("needle", "echo needle in the middle"), ("bad", "echo bad"), ("echo 77777", "number 77777")]
    {
      try terminal.press(.ctrl("r"))
      try terminal.type(text)
      try await terminal.wait("'\(found)'") { $0.lines.contains { $0.hasPrefix("›   ") && $0.contains(found) } }
      try terminal.press(.escape())
      try await terminal.wait("the prompt") { $0.isAtPrompt }
    }
    try terminal.type("echo")
    try terminal.press(.up)
    try await terminal.waitForEntry("echo number 100000")
    for _ in 0..<7 { try terminal.press(.up) }
    try await terminal.wait("the long line") { $0.line.hasSuffix("yyyy") }
    try terminal.press(.up, .up)
    try await terminal.wait("the invalid line") { $0.entry?.first?.hasPrefix("echo bad") ?? false }
    try terminal.press(.up)
    #expect(try await terminal.waitForEntry("echo number 99990").unknown.isEmpty)
  }
}
