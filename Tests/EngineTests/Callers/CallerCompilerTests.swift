import Evaluation
import Testing

@testable import Engine

@Suite struct CallerCompilerTests {
  private func obstacles(_ evaluator: Evaluator) -> [String] {
    do throws(Obstacles) {
      _ = try CallerCompiler.compile(evaluator, profile: nil, personality: nil)
      return []
    } catch {
      return error.lines
    }
  }

  @Test func freeFormInstructionsNeedALanguageModel() {
    var evaluator = Evaluator(id: 1, name: "angry customer", project: 1)
    evaluator.instructions = "Be angry"
    #expect(
      obstacles(evaluator) == [
        "evaluator 'angry customer' has free-form instructions, which need a language model; "
          + "describe it by conditional actions, or choose one: set model URL NAME"
      ])
  }

  @Test func allObstaclesAreGivenAtOnce() {
    #expect(
      obstacles(
        .scripted([
          .on(1, "contains refund", "A"), .on(2, "the agent asks you", "B"), .on(2, "price", "<spell>"),
          .then(4, after: 9, "D"), ConditionalActions.Condition(id: 5, trigger: .firstMessage, action: "E"),
        ])) == [
          "evaluator 'reschedule' lacks its opening: condition 0 must be FIRST_MESSAGE",
          "two conditions have the id 2",
          "condition 5 is FIRST_MESSAGE, which only condition 0 can be",
          "condition 4 follows condition 9, which is not there",
          "condition 2: <spell> lacks its closing </spell>",
          "condition 1: expected a text in quotation marks after contains",
          "condition 2: 'the agent asks you' has no words to listen for: write contains \"…\"",
        ])
  }

  @Test(arguments: [
    (ConditionalActions.Condition.on(1, "price", ""), "condition 1: the action says nothing"),
    (
      .on(1, "price", "{{name}}"),
      "condition 1: the placeholder {{name}} is not one of the test profile's: "
        + "write {{test_profile.name}}"
    ),
  ])
  func actions(condition: ConditionalActions.Condition, obstacle: String) {
    #expect(obstacles(.scripted([.opening("Hi"), condition])) == [obstacle])
  }

  @Test func whatIsLostIsNoted() throws {
    var evaluator = Evaluator.scripted([
      .opening("Hi {{test_profile.name}}"), .on(1, "price", #"One <noise sound="beep"/>"#), .then(2, after: 3, "B"),
      .then(3, after: 2, "C"),
    ])
    evaluator.language = "de"
    let script = try CallerCompiler.compile(evaluator, profile: nil, personality: nil)
    #expect(
      script.notes == [
        "condition 1: without meaning in text: <noise>",
        "condition 2 is never reached", "condition 3 is never reached",
        "{{test_profile.name}} has no value in the test profile: it stays empty",
        "the caller asks back and compares words in English, not in 'de'",
      ])
  }

  @Test(arguments: [(nil, "Hello"), (" ", "Hello"), ("Good day", "Good day")])
  func aCallerThatMustOpenGreets(firstMessage: String?, greeting: String) throws {
    var evaluator = Evaluator.scripted([.opening("")])
    evaluator.firstMessage = firstMessage
    let script = try CallerCompiler.compile(evaluator, profile: nil, personality: nil, agentSpeaksFirst: false)
    #expect(script.lines[0].action.parts == [.say([OpenText(greeting)])])
  }

  @Test func patienceIsThePersonalitys() throws {
    var personality = Personality(id: 1, name: "hasty")
    personality.idleTimeout = .seconds(4)
    personality.idleMessages = 1
    let script = try CallerCompiler.compile(.scripted([.opening("Hi")]), profile: nil, personality: personality)
    #expect(script.idleTimeout == .seconds(4))
    #expect(script.idleMessages == 1)
  }
}
