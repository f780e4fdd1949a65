import Evaluation
import Testing

@testable import Engine

@Suite struct RuleMatcherTests {
  @Test(arguments: [
    (MatchRule.contains("Order"), "your order is here", true), (.contains("order"), "your odour", false),
    (.regex(#"\b\d{4}\b"#), "It's 1234.", true), (.regex(#"\b\d{4}\b"#), "It's 12345.", false),
    (.wildcard("order * shipped"), "Your ORDER 7 has shipped.", true),
    (.wildcard("shipped * order"), "order shipped", false),
    (.all([.contains("a"), .contains("b")]), "b a", true), (.all([.contains("a"), .contains("b")]), "b", false),
    (.any([.contains("a"), .contains("b")]), "b", true), (.any([.contains("a"), .contains("b")]), "c", false),
    (.none([.contains("a"), .contains("b")]), "c", true), (.none([.contains("a"), .contains("b")]), "b", false),
    (.dtmf("1"), "The main agent pressed 1", true), (.dtmf("1"), "The main agent pressed 12", false),
    (.dtmf("12#"), #"<dtmf digits="12#"/>"#, true), (.silence(.seconds(2)), "anything", false),
  ])
  func words(rule: MatchRule, said: String, matches: Bool) throws {
    #expect(try RuleMatcher(rule).matches(AgentTurn(said)) == matches)
  }

  @Test(arguments: [
    (MatchRule.tool("book", arguments: [:]), true), (.tool("book", arguments: ["day": "Monday"]), true),
    (.tool("book", arguments: ["day": "Tuesday"]), false), (.tool("cancel", arguments: [:]), false),
  ])
  func tools(rule: MatchRule, matches: Bool) throws {
    let call = AgentTurn.Call(["id": "1", "name": "book", "arguments": #"{"day": "Monday", "time": "9"}"#])
    #expect(try RuleMatcher(rule).matches(AgentTurn("Booked.", calls: [call])) == matches)
  }

  @Test func silences() throws {
    let rule = try RuleMatcher(.any([.silence(.seconds(5)), .silence(.seconds(3)), .contains("x")]))
    #expect(rule.silence == .seconds(3))
    #expect(rule.matches(AgentTurn(silence: .seconds(3))))
    #expect(!rule.matches(AgentTurn(silence: .seconds(2))))
  }

  @Test(arguments: [MatchRule.regex("a("), .wildcard(" * "), .contains(" ")])
  func whatCannotMatchIsRefused(rule: MatchRule) { #expect(throws: Obstacle.self) { try RuleMatcher(rule) } }

  @Test(arguments: [
    MatchRule.all([.contains("a"), .none([.regex("b+"), .wildcard("c * d")])]), .any([.dtmf("1#")]),
    .tool("book", arguments: ["day": "Monday"]), .tool("book", arguments: [:]), .silence(.milliseconds(1500)),
  ])
  func documents(rule: MatchRule) async throws {
    let condition = ConditionalActions.Condition(id: 1, trigger: .says("x"), action: "y", match: rule)
    let actions = ConditionalActions(role: "r", conditions: [.opening("Hi"), condition])
    let file: JSONValue = [
      "workspace": 1, "projects": [["id": 7, "name": "Clinic"]],
      "evaluators": [["name": "A", "project": 7, "conditional_actions": actions.document]],
    ]
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(file.compact, name: "w.json")
    #expect(try await workspace.evaluators(ListFilter()).first?.actions == actions)
  }
}
