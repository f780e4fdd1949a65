import Engine
import Evaluation

/// A conversation of ten turns by conditions, with a check.
struct ConversationPath {
  private static let turns = 10
  private let practice: Practice

  init() throws {
    let opening = ConditionalActions.Condition(id: 0, trigger: .firstMessage, action: "Question 1, please.")
    let others = (1...Self.turns).map { turn in
      ConditionalActions.Condition(
        id: turn, trigger: .says("contains \"answer \(turn).\""),
        action: turn < Self.turns ? "Question \(turn + 1), please." : "Thank you, goodbye. <endcall/>")
    }
    var evaluator = Evaluator(id: 1, name: "Asks ten times", project: 1)
    evaluator.kind = .conditionalActions
    evaluator.actions = ConditionalActions(role: "a caller", conditions: [opening] + others)
    evaluator.checks = [.says("answer \(Self.turns).")]
    practice = try Practice(evaluator, answers: (1...Self.turns).map { "This is answer \($0)." })
  }

  func hold(times: Int) async throws {
    for _ in 0..<times {
      let (turns, verdict) = await practice.hold()
      guard turns == 2 * Self.turns + 1, verdict?.outcome == .passed else {
        throw LostWay(description: "the conversation had \(turns) turns and came to \(verdict as Any)")
      }
    }
  }
}
