import Foundation
import Testing

@testable import Terminal

/// Several sessions on one file: each has its own open files and locks, so threads stand for processes here.
@Suite struct HistorySharingTests {
  private let folder: HistoryFolder

  init() throws { folder = try HistoryFolder() }

  @Test func sessionsThatWriteAtOnceLoseNothing() async throws {
    let texts = await enter(sessions: 6, lines: 60, into: folder.path)
    #expect(folder.texts().sorted() == texts.sorted())
    #expect(try folder.lines().filter { $0.hasPrefix("#") } == ["# evsh history 1"])
  }

  @Test func sessionsWriteToTheFileThatTookTheOldOnesPlace() async throws {
    let file = HistoryFile(path: folder.path, limits: HistoryLimits())
    try folder.write(lines: (0..<50).map { "old \($0)" })
    async let texts = enter(sessions: 4, lines: 60, into: folder.path)
    // Each puts a new file of the same lines in the place of the old one.
    for _ in 0..<60 { try file.replace(file.openLocked()) { $0 } }
    let all = await texts
    #expect(folder.texts().filter { !$0.hasPrefix("old") }.sorted() == all.sorted())
    #expect(folder.texts().count == all.count + 50)
  }

  @Test func trimmingKeepsTheNewestLinesAndTheirFailures() throws {
    let history = History(path: folder.path)
    for number in 1...20 {
      guard let id = history.add("run x\(number)", backend: "local") else { continue }
      if number.isMultiple(of: 10) { history.markFailed(id) }
    }
    let file = HistoryFile(path: folder.path, limits: HistoryLimits(lines: 11))
    try file.trim()
    let entries = folder.session().entries()
    #expect(entries.map(\.text) == (11...20).map { "run x\($0)" })
    let failed = entries.filter(\.failed).map(\.text)
    #expect(failed == ["run x20"])
    #expect(try folder.permissions(of: folder.path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root + "/state/evsh") == ["history"])
  }

  @Test func aFileThatHasGrownTooLongIsTrimmedWhenItIsRead() throws {
    try folder.write(lines: (1...20).map { "run x\($0)" })
    let history = History(path: folder.path, limits: HistoryLimits(lines: 5))
    history.load()
    history.waitUntilLoaded()
    _ = history.add("plan", backend: "local")
    #expect(folder.texts() == (16...20).map { "run x\($0)" } + ["plan"])
  }

  @Test func aHalfWrittenLineDoesNotOutlastATrim() throws {
    try folder.write(lines: (1...20).map { "run x\($0)" })
    try folder.write(folder.bytes() + Array("+\ta1.21\t5\tlocal\tcan".utf8))
    try HistoryFile(path: folder.path, limits: HistoryLimits(lines: 3)).trim()
    #expect(folder.texts() == ["run x18", "run x19", "run x20"])
  }

  @Test func bytesAreLimitedToo() throws {
    let long = String(repeating: "x", count: 1000)
    try folder.write(lines: ["a", "b", long, "c"])
    let limits = HistoryLimits(lines: 100, bytes: 500)
    try HistoryFile(path: folder.path, limits: limits).trim()
    #expect(folder.texts() == ["c"])
    try folder.write(lines: ["a", long])
    try HistoryFile(path: folder.path, limits: limits).trim()
    #expect(folder.texts() == [long])
  }

  @Test func aLinkStaysALink() throws {
    let target = folder.root + "/elsewhere"
    try folder.write(lines: (1...20).map { "run x\($0)" })
    try FileManager.default.moveItem(atPath: folder.path, toPath: target)
    try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: target)
    try HistoryFile(path: folder.path, limits: HistoryLimits(lines: 2)).trim()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path) == target)
    #expect(folder.texts() == ["run x19", "run x20"])
  }

  /// Enters lines in several sessions at once; gives all of them.
  private func enter(sessions: Int, lines: Int, into path: String) async -> [String] {
    await withTaskGroup(of: [String].self) { group in
      for session in 0..<sessions {
        group.addTask {
          let history = History(path: path)
          return (0..<lines).map { number in
            let text = "echo \(session) \(number) " + String(repeating: "x", count: number * 40)
            _ = history.add(text, backend: "local")
            return text
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }
}
