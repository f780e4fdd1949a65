import Evaluation
import Testing

@testable import Engine

@Suite("Caller that improvises adaptive actions")
struct ImprovisingCallerTests {
  private static let conditions: [ConditionalActions.Condition] = [
    .opening("Hi there"), .adaptive(1, #"contains "help""#, "Provide your name"),
    .adaptive(2, #"contains "why""#, "Complain bitterly about {{test_profile.thing}}"),
    .adaptive(3, #"contains "sorry""#, "Grumble at the apology and end the call"),
  ]

  private static let cast = Cast(
    evaluator: .scripted(conditions), agent: nil, personality: nil,
    profile: .of(["name": "Ann Lee", "thing": "the bill"]), attempt: 2)

  private func hold(_ model: FakeModel, _ answers: [[FakeAgent.Act]]) async throws -> ConversationRecord {
    let time = ManualTimekeeper()
    let caller = try Self.cast.caller(model, mostTokens: 1000)
    return await Conversation(
      caller: caller, connector: FakeAgent(time, answers: answers),
      context: CallContext(result: 167, run: 274, evaluator: 11, callerNumber: nil, variables: [:]),
      limits: Limits(), timekeeper: time
    ).hold()
  }

  @Test("asks the model for what no form fits, and for nothing else")
  func improvises() async throws {
    let model = FakeModel(FakeModel.say("This bill is a disgrace!"), FakeModel.say("Fine. Bye.", done: true))
    let record = try await hold(model, [[.say("How can I help?")], [.say("Why do you call?")], [.say("I'm sorry")]])
    let said = record.turns.filter { $0.role == .testingAgent }.map(\.content)
    #expect(said.count == 4 && said[0] == "Hi there" && said[1].contains("Ann Lee"))
    #expect(said[2...] == ["This bill is a disgrace!", "Fine. Bye."])
    #expect(record.end == .callerHungUp && record.usage.requests == 2)
    let question = try #require(model.questions.first)
    #expect(question.attempt == 2)
    #expect(
      question.shown == [
        "user: (The agent picks up the phone.)", "assistant: Hi there", "user: How can I help?",
        "assistant: \(said[1])", "user: Why do you call?",
        "user: (What you do now: Complain bitterly about the bill\nAnswer with the JSON object.)",
      ])
    #expect(question.messages.first?.content?.contains("You are a customer.") == true)
  }

  @Test("an empty reply is asked for once more, then the caller gives up")
  func empty() async throws {
    let answers: [[FakeAgent.Act]] = [[.say("Why?")], [.hangUp()]]
    let mended = try await hold(FakeModel("", FakeModel.say("The bill!")), answers)
    #expect(mended.end == .agentHungUp && mended.turns.contains { $0.content == "The bill!" })
    let failed = try await hold(FakeModel("", "{}"), answers)
    #expect(failed.end == .callerGaveUp("the language model gave an empty reply, twice") && failed.fault == .caller)
  }

  @Test("asks which condition is meant before it asks back, and keeps to its rules where none is")
  func routes() async throws {
    let model = FakeModel(
      #"{"condition": 2}"#, FakeModel.say("The bill!"), #"{"condition": null}"#, #"{"condition": 0}"#,
      "no idea")
    let record = try await hold(
      model, [[.say("What's the matter?")], [.say("Hm?")], [.say("Hm?")], [.say("Hm?")], [.say("Hm?")]])
    #expect(
      record.turns.filter { $0.role == .testingAgent }.map(\.content) == [
        "Hi there", "The bill!", ScriptedCaller.repeatRequest, ScriptedCaller.repeatRequest, Dialogue.farewell,
      ])
    #expect(record.turns[2].why?.text == #"condition 2 "contains "why"" (language model parrot)"#)
    #expect(record.fault == .caller && model.questions.count == 5)
    let question = model.questions.first?.messages.last?.content ?? ""
    #expect(question.contains("2: contains \"why\"") && question.contains("What's the matter?"))
    #expect(!question.contains("FIRST_MESSAGE"))
  }

  @Test("is refused by name without a model, and noted in the plan with one")
  func plans() throws {
    #expect(throws: Obstacles.self) { try Self.cast.notes(nil) }
    let notes = try Self.cast.notes(LanguageModel(url: "http://localhost/v1", name: "parrot"))
    #expect(
      notes == ["condition 2: the language model says it", "condition 3: the language model says it"])
  }
}
