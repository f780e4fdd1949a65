import Evaluation
import Testing

@testable import Engine

@Suite struct LinterTests {
  private func lint(_ conditions: [ConditionalActions.Condition]) -> EvaluatorLint {
    Linter.lint(.scripted(conditions), profile: nil, personality: nil)
  }

  @Test func saysWhatConditionsComeTo() {
    let silence = ConditionalActions.Condition(
      id: 5, trigger: .says("silent"), action: "?", match: .silence(.seconds(3)))
    let lint = lint([
      .opening("Hi"), .on(1, "The agent asks for the date of birth", "May"), .on(2, #"contains "fee""#, "No"),
      .on(3, "The agent refuses a refund", "Oh"), .on(4, "anything else", "Hm"), silence, .then(6, after: 5, "!"),
      .on(7, "a price in dollars", "Fine"),
    ])
    #expect(lint.conditions.map(\.matcher) == ["asks", "contains", "refuses", "catch-all", "match", "overlap"])
    #expect(
      lint.conditions.map(\.listensFor) == [
        "the date of birth [date]", #"contains "fee""#, "a refund", "whatever nothing else fits", #"{"silence":"3s"}"#,
        "a price in dollars [money]",
      ])
    #expect(lint.isClean)
  }

  @Test(arguments: [
    ("The agent asks for the date of the visit", "The agent asks for the visit's date"),
    ("The agent asks for the pickup date", "The agent asks for the return date"),
    (#"contains "name""#, #"contains "full name""#),
  ])
  func findsWhatIsTakenForEachOther(one: String, other: String) throws {
    let lint = lint([.opening("Hi"), .on(1, one, "A"), .on(2, other, "B")])
    let overlap = try #require(lint.overlaps.first)
    #expect([overlap.first, overlap.second].sorted() == [1, 2])
    #expect(overlap.margin < Probes.leastMargin)
    #expect(!lint.isClean)
  }

  @Test func findsNothingBetweenWhatDiffers() {
    let lint = lint([
      .opening("Hi"), .on(1, "The agent asks for the name", "A"), .on(2, "The agent asks for the date of birth", "B"),
      .on(3, #"contains "full name" AND contains "spell""#, "C"), .on(4, #"contains "full name""#, "D"),
    ])
    #expect(lint.overlaps.isEmpty, "\(lint.overlaps)")
  }

  @Test func namesWhatNoCallerWithoutAModelCanPlay() throws {
    let lint = lint([.opening("Hi"), .adaptive(1, "asks for your name", "Describe your mood")])
    #expect(lint.obstacles.count == 1)
    #expect(lint.obstacles[0].contains("'Describe your mood' needs a language model: write what the caller says"))
    #expect(!lint.isClean)
  }

  @Test func readsFilesAndKeepsNothing() throws {
    let suite = #"""
      version: "1"
      scenarios:
      - name: Calls
        type: conditional_actions
        language: en
        test_profile: {caller_variables: {name: Jane}}
        conditional_actions:
          role: r
          conditions:
          - {id: 0, condition: FIRST_MESSAGE, action: Hi, type: standard, fixed_message: true}
          - {id: 1, condition: asks for your name, action: Provide your name, type: standard, fixed_message: false}
      - {name: Talks, instructions: Be kind}
      """#
    let lints = try Linter.lint(ImportFile(name: "s.yaml", bytes: Array(suite.utf8), folder: "/"))
    #expect(lints.map(\.name) == ["Calls", "Talks"])
    #expect(lints[0].isClean, "\(lints[0])")
    #expect(lints[1].obstacles.first?.contains("free-form instructions") == true)
    #expect(throws: BackendError.self) {
      try Linter.lint(ImportFile(name: "s.yaml", bytes: Array("a: [".utf8), folder: "/"))
    }
  }
}
