import Evaluation
import Testing

@testable import Engine

/// The project's rules on metrics, beside checks and outcomes.
@Suite struct RubricTests {
  private static let entries: [Hearing.Entry] = [
    .agent("Hello, how can I help?"), .caller("Book"), .call("book"), .result(["result": "ok"]), .agent("Booked"),
  ]

  private static func verdict(
    _ rules: [Rubric.Rule], metrics: [String], _ change: (inout Evaluator) -> Void = { _ in }
  ) throws -> Verdict? {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.metrics = metrics
    change(&evaluator)
    return try Judge(evaluator, rubric: Rubric(rules)).verdict(Hearing.record(entries))
  }

  @Test(
    arguments: [
      (Rubric.Operator.gte, [3.0], true), (.gte, [3.0000000001], true), (.gte, [3.1], false), (.gt, [3], false),
      (.gt, [2.9], true), (.lte, [3], true), (.lte, [2.9], false), (.lt, [3], false), (.lt, [3.1], true),
      (.eq, [3], true),
      (.eq, [4], false), (.neq, [3], false), (.neq, [4], true), (.oneOf, [1, 3], true), (.oneOf, [1, 2], false),
    ] as [(Rubric.Operator, [Double], Bool)])
  func numbers(comparison: Rubric.Operator, values: [Double], holds: Bool) throws {
    let rule = Rubric.Rule("Words Per Turn", comparison, values.map(MetricValue.Value.number))
    #expect(try Self.verdict([rule], metrics: ["words_per_turn"])?.outcome == (holds ? .passed : .failed))
  }

  @Test(
    arguments: [
      (Rubric.Rule("Tool Call Success", .eq, [.flag(true)]), nil),
      (.init("tool-call success", .gte, [.number(5)]), nil),
      (.init("tool_call_success", .lt, [.number(1)]), "less than 1"),
      (.init("tool_call_success", .neq, [.flag(true)]), "not true"),
      (.init("tool_call_success", .eq, [.word("true")]), "'true'"),
      (.init("tool_call_success", .neq, [.word("calm")]), "not 'calm'"),
      (.init("tool_call_success", .oneOf, [.flag(false), .number(5)]), nil),
    ] as [(Rubric.Rule, String?)])
  func flags(rule: Rubric.Rule, demand: String?) throws {
    let reason = demand.map { ["'tool_call_success' is true, the project's rubric wants \($0)"] } ?? []
    let expected = reason.isEmpty ? Verdict(.passed) : Verdict(.failed, fault: .agent, reasons: reason)
    #expect(try Self.verdict([rule], metrics: ["tool_call_success"]) == expected)
  }

  @Test func wordsAreTheSameOrNot() throws {
    let metrics = ["ended_by"]
    #expect(try Self.verdict([.init("Ended By", .eq, [.word("caller")])], metrics: metrics) == Verdict(.passed))
    #expect(
      try Self.verdict([.init("Ended By", .oneOf, [.word("agent"), .word("nobody")])], metrics: metrics)?.reasons
        == ["'ended_by' is 'caller', the project's rubric wants one of 'agent', 'nobody'"])
    #expect(try Self.verdict([.init("Ended By", .gte, [.number(1)])], metrics: metrics)?.outcome == .failed)
  }

  @Test func everyRuleMustHold() throws {
    let rules: [Rubric.Rule] = [
      .init("turns", .eq, [.number(2)]), .init("turns", .lt, [.number(2)]), .init("tool_calls", .gt, [.number(4.5)]),
    ]
    #expect(
      try Self.verdict(rules, metrics: ["turns", "tool_calls"])?.reasons == [
        "'turns' is 2, the project's rubric wants less than 2",
        "'tool_calls' is 1, the project's rubric wants more than 4.5",
      ])
  }

  @Test func metricsWithoutARuleDecideNothing() throws {
    #expect(try Self.verdict([], metrics: ["turns", "empathy"]) == Verdict(.passed))
    #expect(try Self.verdict([.init("turns", .eq, [.number(2)])], metrics: ["turns", "empathy"]) == Verdict(.passed))
  }

  @Test func rulesWithoutAValueAreSkipped() throws {
    let never = Rubric.Rule("turns", .gt, [.number(99)])
    // The evaluator doesn't have the metric, has none at all, or the conversation gives nothing to measure.
    #expect(try Self.verdict([never], metrics: ["latency"]) == Verdict(.passed))
    #expect(try Self.verdict([never], metrics: []) == Verdict(.passed))
    #expect(try Self.verdict([.init("latency", .gt, [.number(99)])], metrics: ["latency"]) == Verdict(.passed))
  }

  @Test func whatNobodyMeasuresIsUndecided() throws {
    let rules: [Rubric.Rule] = [.init("empathy", .gte, [.number(4)]), .init("turns", .lt, [.number(9)])]
    let reason = "the project's rubric is about 'empathy', which is not measured here"
    #expect(
      try Self.verdict(rules, metrics: ["empathy", "turns"])
        == Verdict(.review, fault: .undecided, reasons: [reason]))
    let broken: [Rubric.Rule] = [rules[0], .init("turns", .gt, [.number(9)])]
    #expect(try Self.verdict(broken, metrics: ["empathy", "turns"])?.outcome == .failed)
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.metrics = ["empathy"]
    #expect(try Judge(evaluator, rubric: Rubric(rules)).notes == ["review required: \(reason)"])
  }

  /// Checks and rules both may fail a run, and neither makes up for the other, nor for an outcome that is to be judged.
  @Test func nothingRescues() throws {
    let (good, bad) = (Rubric.Rule("turns", .eq, [.number(2)]), Rubric.Rule("turns", .gt, [.number(9)]))
    let failing = try Self.verdict([good], metrics: ["turns"]) { $0.checks = [.says("goodbye")] }
    #expect(failing == Verdict(.failed, fault: .agent, reasons: ["never said 'goodbye'"]))
    let broken = try Self.verdict([bad], metrics: ["turns"]) { $0.checks = [.says("booked")] }
    #expect(broken?.reasons == ["'turns' is 2, the project's rubric wants more than 9"])
    #expect(try Self.verdict([good], metrics: ["turns"]) { $0.expectedOutcome = "It books" }?.outcome == .review)
    #expect(try Self.verdict([bad], metrics: ["turns"]) { $0.expectedOutcome = "It books" }?.outcome == .failed)
  }

  @Test func aWorkspacesRubricIsItsProjects() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: A, rubric: {operator: and, rules: [{metric: turns, op: lte, value: 3}]}}, {id: 8, name: B}]
      """)
    let inventory = try await Inventory.load(from: workspace)
    #expect(inventory.rubrics == [7: Rubric([.init("turns", .lte, [.number(3)])])])
    var evaluator = Evaluator(id: 1, name: "x", project: 7)
    evaluator.metrics = ["turns"]
    let many = (0..<4).flatMap { _ in [Hearing.Entry.agent("a"), .caller("b")] }
    #expect(try inventory.judge(of: evaluator).verdict(Hearing.record(many))?.outcome == .failed)
    evaluator.project = 8
    #expect(try inventory.judge(of: evaluator).verdict(Hearing.record(many))?.outcome == .review)
  }
}
