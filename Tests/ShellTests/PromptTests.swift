import Evaluation
import Shell
import Testing

@Suite struct PromptTests {
  private static func prompt(
    _ fields: [Prompt.Field] = Prompt.Field.standard, runs: RunsInFlight? = nil,
    _ change: (inout Session) -> Void = { _ in }
  ) -> Prompt {
    var settings = Settings()
    settings.prompt = fields
    var session = Session()
    change(&session)
    return Prompt(settings, session, backendLabel: "local", runs: runs)
  }

  @Test func itShowsWhatIsSelectedOverriddenAndUnderWay() {
    let prompt = Self.prompt(runs: RunsInFlight(running: 2, passed: 1, failed: 0)) {
      $0.selection = .folder("Sales.Inbound")
      $0.evaluatorCount = 12
      $0.overrides.personalities = [123, 456]
    }
    #expect(prompt.text == "local Sales.Inbound:12 +2 personalities ▶2 ✓1 ✗0 › ")
    #expect(prompt.title == "evsh: local Sales.Inbound ▶2")
  }

  @Test(arguments: [
    ([Prompt.Field.selection, .backend], "all local › "), ([.agent, .project], "agent 42 project 7 › "), ([], "› "),
    ([.overrides, .runs], "› "),
  ])
  func theFieldsComeInTheirOrder(_ fields: [Prompt.Field], _ text: String) {
    let prompt = Self.prompt(fields) {
      $0.selection = .all
      $0.agent = 42
      $0.project = 7
    }
    #expect(prompt.text == text)
    #expect(prompt.title == "evsh: local all")
  }

  @Test func whatIsSelectedSaysNoMoreOnceItChanged() {
    var session = Session()
    session.selection = .all
    session.evaluatorCount = 18
    session.concurrency = 5
    #expect(session.evaluatorCount == 18)
    session.project = 7
    #expect(session.evaluatorCount == nil)
  }

  @Test func nothingInItDisturbsTheTerminal() {
    let prompt = Self.prompt { $0.selection = .folder("a\u{1B}]0;b\u{07}") }
    #expect(!prompt.text.contains("\u{1B}"))
    #expect(!prompt.title.contains("\u{07}"))
  }
}
