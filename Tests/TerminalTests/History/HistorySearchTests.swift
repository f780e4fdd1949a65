import Testing

@testable import Terminal

@Suite struct HistorySearchTests {
  private let folder: HistoryFolder

  init() throws { folder = try HistoryFolder() }

  @Test(arguments: [
    ("sales", ["select folder Sales.Inbound", "echo SALES"]), ("Sales", ["select folder Sales.Inbound"]),
    ("folder select", ["select folder Sales.Inbound"]), ("éc", ["echo École"]), ("ÉC", []), ("nothing", []),
    ("  sales  ", ["select folder Sales.Inbound", "echo SALES"]), ("sales echo", ["echo SALES"]),
    ("", ["select folder Sales.Inbound", "echo École", "echo SALES"]), ("\u{0}", []),
  ])
  func wordsOccurInAnyOrderAndCase(_ query: String, _ expected: [String]) {
    for text in ["echo SALES", "echo École", "select folder Sales.Inbound"] {
      _ = History(path: folder.path).add(text, backend: "local")
    }
    var search = HistorySearch(folder.session(), backend: "local")
    search.search(query)
    #expect(search.matches.map(\.text) == expected)
  }

  @Test func thisSessionComesFirstAndOtherBackendsLast() {
    let earlier = folder.session()
    for (text, backend) in [("run 1", "local"), ("run 2", "other"), ("run 3", "local"), ("run 4", "other")] {
      _ = earlier.add(text, backend: backend)
    }
    let history = folder.session()
    _ = history.add("run 1", backend: "local")
    _ = history.add("run 2", backend: "local")
    var search = HistorySearch(history, backend: "local")
    search.search("run")
    #expect(search.matches.map(\.text) == ["run 2", "run 1", "run 3", "run 4"])
    #expect(search.matches.map(\.isOfOtherBackend) == [false, false, false, true])
    #expect(search.matches.last?.entry.backend == "other")
  }

  @Test func failedLinesAreFoundAndMarked() throws {
    let history = History(path: nil)
    history.markFailed(try #require(history.add("run xx", backend: "local")))
    let search = HistorySearch(history, backend: "local")
    #expect(search.matches.map(\.entry.failed) == [true])
  }

  @Test func noMoreThanTheLimitAreGiven() {
    let history = History(path: nil)
    for number in 1...20 { _ = history.add("run x\(number)", backend: "local") }
    var search = HistorySearch(history, backend: "local", limit: 5)
    #expect(search.matches.map(\.text) == (16...20).reversed().map { "run x\($0)" })
    #expect(search.isCut)
    search.search("x2")
    #expect(search.matches.map(\.text) == ["run x20", "run x2"])
    #expect(!search.isCut)
  }

  @Test(arguments: [
    ("run x3 RUN", "run", ["run", "RUN"]), ("run x3", "x un", ["un", "x"]), ("aaa", "aa", ["aa"]),
    ("select folder", "sel elect", ["select"]), ("İstanbul é", "s é", ["s", "é"]), ("İx", "i", ["İ"]),
    ("Run run", "Run", ["Run"]), ("run", "", []),
  ])
  func matchesSayWhereTheyAre(_ text: String, _ query: String, _ expected: [String]) throws {
    let ranges = SearchQuery(query).ranges(in: text)
    let bytes = Array(text.utf8)
    #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test func aHundredThousandLinesAreSearched() throws {
    try folder.write(lines: (0..<100_000).map { "run x\($0) label nightly-\($0)" })
    let history = folder.session()
    var search = HistorySearch(history, backend: "local")
    search.search("x4242 nightly-4242")
    #expect(search.matches.map(\.text).last == "run x4242 label nightly-4242")
    #expect(search.matches.count == 11)
    #expect(history.suggestion(for: "run x77 ", backend: "local") == "run x77 label nightly-77")
    var recall = Recall(history, typed: "run x0", backend: "local")
    #expect(recall.older(from: "run x0") == "run x0 label nightly-0")
  }
}
