import Testing

@testable import Terminal

@Suite struct RecallTests {
  private let history = History(path: nil)

  init() {
    for text in ["run x3", "plan", "run", "list runs", "run x3", "run label a\nrun"] {
      _ = history.add(text, backend: "local")
    }
  }

  @Test func upGoesBackThroughAllAndDownReturns() {
    var recall = Recall(history, typed: "", backend: "local")
    var line = ""
    for expected in ["run label a\nrun", "run x3", "list runs", "run", "plan"] {
      line = recall.older(from: line) ?? "none"
      #expect(line == expected)
    }
    #expect(recall.older(from: line) == nil)
    for expected in ["run", "list runs", "run x3", "run label a\nrun", ""] {
      line = recall.newer(from: line) ?? "none"
      #expect(line == expected)
    }
    #expect(recall.newer(from: line) == nil)
  }

  @Test func whatIsTypedIsWhatLinesBeginWith() {
    var recall = Recall(history, typed: "run", backend: "local")
    #expect(recall.older(from: "run") == "run label a\nrun")
    #expect(recall.older(from: "run label a\nrun") == "run x3")
    #expect(recall.older(from: "run x3") == nil)
    #expect(recall.newer(from: "run x3") == "run label a\nrun")
    #expect(recall.newer(from: "run label a\nrun") == "run")
  }

  @Test func onlyWhatStandsBeforeTheCursorCounts() {
    var recall = Recall(history, typed: "pl x", cursor: 2, backend: "local")
    #expect(recall.older(from: "pl x") == "plan")
    #expect(recall.newer(from: "plan") == "pl x")
  }

  @Test func changesAreKeptUntilTheLineIsEntered() {
    var recall = Recall(history, typed: "", backend: "local")
    _ = recall.older(from: "")
    #expect(recall.older(from: "changed") == "run x3")
    #expect(recall.newer(from: "changed too") == "changed")
    #expect(recall.older(from: "changed") == "changed too")
    #expect(recall.newer(from: "changed too") == "changed")
    #expect(recall.newer(from: "changed") == "")
    #expect(Array(history.candidates(backend: "local").prefix(2)).map(\.text) == ["run label a\nrun", "run x3"])
  }

  @Test func linesThatAreReadMeanwhileComeToo() throws {
    let folder = try HistoryFolder()
    try folder.write(lines: (1...3000).map { "run x\($0)" })
    let history = History(path: folder.path)
    var recall = Recall(history, typed: "run", backend: "local")
    #expect(recall.older(from: "run") == nil)
    history.load()
    history.waitUntilLoaded()
    recall = Recall(history, typed: "run", backend: "local")
    var found: [String] = []
    while let line = recall.older(from: found.last ?? "run") { found.append(line) }
    #expect(found == (1...3000).reversed().map { "run x\($0)" })
  }

  @Test func aLineThatIsNoValidTextIsPassedOver() throws {
    let folder = try HistoryFolder()
    try folder.write(lines: ["one", "two XX", "three"])
    try folder.write(folder.bytes().map { $0 == UInt8(ascii: "X") ? 0xFE : $0 })
    var recall = Recall(folder.session(), typed: "", backend: "local")
    #expect((1...4).map { _ in recall.older(from: "") } == ["three", "two \u{FFFD}\u{FFFD}", "one", nil])
  }
}
