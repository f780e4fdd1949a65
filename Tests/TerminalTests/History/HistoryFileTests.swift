import Foundation
import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
  private let folder: HistoryFolder

  init() throws { folder = try HistoryFolder() }

  @Test func theFileIsItsOwnersOnly() throws {
    _ = History(path: folder.path).add("run", backend: "local")
    #expect(try folder.permissions(of: folder.path) == 0o600)
    #expect(try folder.permissions(of: folder.root + "/state/evsh") == 0o700)
    #expect(try folder.permissions(of: folder.root + "/state") == 0o700)
  }

  @Test func aFileThatOthersCanReadIsTakenFromThem() throws {
    try folder.write(lines: ["run"])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.path)
    _ = History(path: folder.path).add("plan", backend: "local")
    #expect(try folder.permissions(of: folder.path) == 0o600)
    #expect(folder.texts() == ["run", "plan"])
  }

  @Test func aLineIsARecordThatGrepReads() throws {
    let history = History(path: folder.path)
    let id = try #require(history.add("echo \"a\\b\"\n\techo 2", backend: "local"))
    history.markFailed(id)
    let lines = try folder.lines()
    #expect(lines.count == 3)
    #expect(lines[0] == "# evsh history 1")
    #expect(lines[1].wholeMatch(of: /\+\t[0-9a-f]+\.1\t\d+\tlocal\techo "a\\\\b"\\n\\techo 2/) != nil)
    #expect(lines[2].wholeMatch(of: /!\t[0-9a-f]+\.1/) != nil)
  }

  @Test func aLineIsThereBeforeTheNext() throws {
    let history = History(path: folder.path)
    for number in 1...5 {
      _ = history.add("run x\(number)", backend: "local")
      #expect(folder.texts().last == "run x\(number)")
    }
  }

  @Test func whatOtherVersionsWroteIsSkippedAndKept() throws {
    try folder.write(lines: ["run"])
    try folder.write(folder.bytes() + Array("?\tsomething new\nno record at all\n\n+\tz\n+\t1.2\tnow\tlocal\tx\n".utf8))
    let before = try folder.bytes()
    let history = folder.session()
    #expect(history.entries().map(\.text) == ["run"])
    _ = history.add("plan", backend: "local")
    #expect(try folder.bytes().starts(with: before))
    #expect(folder.texts() == ["run", "plan"])
  }

  @Test(arguments: ["+\ta1.2\t1700000001\tlocal\tcancel 27", "+\ta1.2\t17", "!\ta1", "\0\0\0\0"])
  func aRecordOfAKilledSessionIsNoLineAndTakesNoOtherWithIt(_ torn: String) throws {
    try folder.write(lines: ["run"])
    try folder.write(folder.bytes() + Array(torn.utf8))
    #expect(folder.texts() == ["run"])
    _ = History(path: folder.path).add("plan", backend: "local")
    #expect(folder.texts() == ["run", "plan"])
    #expect(folder.session().entries().map(\.failed) == [false, false])
  }

  @Test func invalidBytesAreReadAsWellAsCanBeAndStay() throws {
    try folder.write(lines: ["before", "XX", "after"])
    let bytes = try folder.bytes().map { $0 == UInt8(ascii: "X") ? 0xFF : $0 }
    try folder.write(bytes)
    let history = folder.session()
    #expect(history.entries().map(\.text) == ["before", "\u{FFFD}\u{FFFD}", "after"])
    _ = history.add("run", backend: "local")
    #expect(try folder.bytes().starts(with: bytes))
  }

  @Test func withoutAFileToWriteToThereIsHistoryAndAReason() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let history = folder.session()
    _ = history.add("run", backend: "local")
    #expect(history.entries().map(\.text) == ["run"])
    let problem = try #require(history.takeProblem())
    #expect(problem.message.hasPrefix("the history in '\(folder.path)' can't be"))
    #expect(history.takeProblem() == nil)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    try Data().write(to: URL(fileURLWithPath: folder.root + "/state"))
    let history = History(path: folder.path)
    _ = history.add("run", backend: "local")
    #expect(history.takeProblem()?.message.hasPrefix("the folder '\(folder.root)/state/evsh' for the history") == true)
  }

  @Test func aFileOfOtherKindsIsLeftAlone() throws {
    let history = History(path: "/dev/null")
    _ = history.add("run", backend: "local")
    #expect(history.takeProblem()?.message == "the history in '/dev/null' can't be written: it is no ordinary file")
  }

  @Test func clearTakesTheLinesOfAllSessions() throws {
    try folder.write(lines: ["login secret", "run"])
    let history = folder.session()
    _ = history.add("plan", backend: "local")
    try history.clear()
    #expect(history.entries().isEmpty)
    #expect(try folder.lines() == ["# evsh history 1"])
    #expect(try folder.permissions(of: folder.path) == 0o600)
    _ = history.add("watch", backend: "local")
    #expect(folder.texts() == ["watch"])
    #expect(history.entries().map(\.text) == ["watch"])
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/evsh/history"), (["HOME": "/h"], "/h/.local/state/evsh/history"),
    (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/evsh/history"),
    (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/evsh/history"), (["HOME": "h"], nil), ([:], nil),
  ])
  func theDefaultPathFollowsTheSpecification(_ environment: [String: String], _ path: String?) {
    #expect(History.defaultPath { environment[$0] } == path)
  }
}
