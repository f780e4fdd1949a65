import Shell
import Testing

@testable import Terminal

@Suite struct SuggestionTests {
  private let history = History(path: nil)

  @Test func theNewestLineThatGoesOnIsSuggested() {
    for text in ["run x3", "run label nightly", "plan"] { _ = history.add(text, backend: "local") }
    #expect(history.suggestion(for: "r", backend: "local") == "run label nightly")
    #expect(history.suggestion(for: "run l", backend: "local") == "run label nightly")
    #expect(history.suggestion(for: "run x", backend: "local") == "run x3")
    #expect(history.suggestion(for: "run x3", backend: "local") == nil)
    #expect(history.suggestion(for: "run x3x", backend: "local") == nil)
    #expect(history.suggestion(for: "run", backend: "local") == "run label nightly")
    #expect(history.suggestion(for: "", backend: "local") == nil)
    #expect(history.suggestion(for: "R", backend: "local") == nil)
  }

  @Test func whatIsEnteredIsSuggestedAtOnce() {
    #expect(history.suggestion(for: "run", backend: "local") == nil)
    _ = history.add("run x3", backend: "local")
    #expect(history.suggestion(for: "run ", backend: "local") == "run x3")
    _ = history.add("run x4", backend: "local")
    #expect(history.suggestion(for: "run ", backend: "local") == "run x4")
  }

  @Test func failedLinesAreNot() throws {
    _ = history.add("run x3", backend: "local")
    let id = try #require(history.add("run xx", backend: "local"))
    #expect(history.suggestion(for: "run x", backend: "local") == "run xx")
    history.markFailed(id)
    #expect(history.suggestion(for: "run x", backend: "local") == "run x3")
  }

  @Test func linesOfOtherBackendsAreNot() {
    _ = history.add("run x3", backend: "other")
    #expect(history.suggestion(for: "run", backend: "local") == nil)
    #expect(history.suggestion(for: "run", backend: "other") == "run x3")
  }

  @Test func maskedLinesAreNot() {
    _ = history.add("login \(Masking.mark)", backend: "local")
    #expect(history.suggestion(for: "log", backend: "local") == nil)
  }

  @Test func zeroBytesBeginNoLine() throws {
    let folder = try HistoryFolder()
    _ = History(path: folder.path).add("echo \0run x3", backend: "local")
    let history = folder.session()
    #expect(history.suggestion(for: "run", backend: "local") == nil)
    #expect(history.suggestion(for: "echo", backend: "local") == "echo \0run x3")
  }
}
