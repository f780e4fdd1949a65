import Testing

@testable import Terminal

@Suite struct HistoryTests {
  private let folder: HistoryFolder

  init() throws { folder = try HistoryFolder() }

  @Test(arguments: ["", " ", "\t \n", "\n"])
  func aLineWithoutWordsIsNone(_ text: String) {
    let history = History(path: nil)
    #expect(history.add(text, backend: "local") == nil)
    #expect(history.entries().isEmpty)
  }

  @Test func aRepeatedLineIsOneLine() {
    let history = folder.session()
    let first = history.add("run", backend: "local")
    #expect(history.add("run\n", backend: "local") == first)
    #expect(history.add("run", backend: "other") != first)
    #expect(history.add("run", backend: "local") != first)
    #expect(folder.texts() == ["run", "run", "run"])
  }

  @Test func aRepeatedLineThatHadFailedIsANewOne() throws {
    let history = folder.session()
    let first = try #require(history.add("run", backend: "local"))
    history.markFailed(first)
    #expect(history.add("run", backend: "local") != first)
    #expect(folder.session().entries().map(\.failed) == [true, false])
  }

  @Test func aLeadingSpaceKeepsALineOutOfTheFile() throws {
    let history = folder.session()
    let id = try #require(history.add(" run label quiet", backend: "local"))
    history.markFailed(id)
    #expect(history.entries().map(\.text) == [" run label quiet"])
    #expect(history.entries().map(\.failed) == [true])
    #expect(throws: (any Error).self) { try folder.bytes() }
    _ = history.add("run", backend: "local")
    #expect(folder.texts() == ["run"])
  }

  @Test func thisSessionComesFirstThenItsBackendAndEachTextOnce() throws {
    let earlier = folder.session()
    for (text, backend) in [("run", "local"), ("plan", "local"), ("list runs", "other"), ("run", "local")] {
      _ = earlier.add(text, backend: backend)
    }
    let history = folder.session()
    _ = history.add("show session", backend: "other")
    _ = history.add("plan", backend: "local")
    #expect(history.candidates(backend: "local").map(\.text) == ["plan", "show session", "run"])
    #expect(history.candidates(backend: "other").map(\.text) == ["plan", "show session", "list runs"])
    #expect(history.candidates(backend: "local").map(\.isOwn) == [true, true, false])
  }

  @Test func entriesAreOldestFirst() {
    let earlier = folder.session()
    for number in 1...3 { _ = earlier.add("run x\(number)", backend: number == 2 ? "other" : "local") }
    let history = folder.session()
    _ = history.add("plan", backend: "local")
    #expect(history.entries().map(\.text) == ["run x1", "run x2", "run x3", "plan"])
    #expect(history.entries(backend: "local").map(\.text) == ["run x1", "run x3", "plan"])
    #expect(history.entries(backend: "local", last: 2).map(\.text) == ["run x3", "plan"])
    #expect(history.entries(last: 0).isEmpty)
  }

  @Test func failuresAreRememberedBeyondTheSession() throws {
    let earlier = folder.session()
    let id = try #require(earlier.add("run x", backend: "local"))
    _ = earlier.add("run x3", backend: "local")
    earlier.markFailed(id)
    #expect(folder.session().entries().map(\.failed) == [true, false])
  }

  @Test func linesOfSessionsThatRunAreSeenWhenReadAgain() throws {
    let (history, other) = (folder.session(), folder.session())
    _ = history.add("run", backend: "local")
    let id = try #require(other.add("plan", backend: "local"))
    _ = history.add("watch", backend: "local")
    #expect(history.entries().map(\.text) == ["plan", "run", "watch"])
    other.markFailed(id)
    #expect(history.entries().map(\.failed) == [true, false, false])
    _ = other.add("list runs", backend: "local")
    #expect(history.entries().map(\.text) == ["plan", "list runs", "run", "watch"])
  }

  @Test func aFileThatWasReplacedIsReadAnew() throws {
    try folder.write(lines: ["one", "two"])
    let (history, other) = (folder.session(), folder.session())
    _ = history.add("run", backend: "local")
    try other.clear()
    _ = other.add("three", backend: "local")
    _ = history.add("plan", backend: "local")
    #expect(history.entries().map(\.text) == ["three", "run", "plan"])
    #expect(folder.texts() == ["three", "plan"])
  }
}
