import Evaluation
import Testing

@testable import Engine

@Suite("Caller played by a language model")
struct ModelCallerTests {
  private let time = ManualTimekeeper()

  /// An evaluator with free-form instructions.
  private static func cast(attempt: Int = 1, agentSpeaksFirst: Bool? = nil) -> Cast {
    var evaluator = Evaluator(id: 11, name: "books", project: 1)
    evaluator.instructions = "Book a cleaning for {{test_profile.name}}."
    evaluator.firstMessage = "Hi, it's {{test_profile.name}}."
    var personality = Personality(id: 5, name: "Hasty")
    personality.prompt = "You are in a hurry."
    var agent = Agent(id: 42, name: "Desk", project: 1)
    agent.speaksFirst = agentSpeaksFirst
    return Cast(
      evaluator: evaluator, agent: agent, personality: personality, profile: .of(["name": "Ann Lee"]),
      attempt: attempt)
  }

  private func hold(
    _ model: FakeModel, _ agent: FakeAgent, cast: Cast = cast(), mostTokens: Int = 1000
  ) async throws -> ConversationRecord {
    let conversation = Conversation(
      caller: try ModelCaller(cast, model, mostTokens: mostTokens), connector: agent,
      context: CallContext(result: 167, run: 274, evaluator: 11, callerNumber: nil, variables: [:]),
      limits: Limits(), longest: cast.evaluator.maxDuration, timekeeper: time)
    return await conversation.hold()
  }

  @Test("turns the roles round, and keeps its own opening")
  func roles() async throws {
    let model = FakeModel(FakeModel.say("A cleaning, please."), FakeModel.say("Thanks, bye.", done: true))
    let agent = FakeAgent(time, answers: [[.say("What is it about?")], [.say("It is booked.")], [.say("Goodbye!")]])
    let record = try await hold(model, agent, cast: Self.cast(attempt: 3))
    #expect(
      record.turns.map { "\($0.role.rawValue): \($0.content)" } == [
        "Testing Agent: Hi, it's Ann Lee.", "Main Agent: What is it about?", "Testing Agent: A cleaning, please.",
        "Main Agent: It is booked.", "Testing Agent: Thanks, bye.", "Main Agent: Goodbye!",
      ])
    #expect(
      model.questions.last?.shown == [
        "user: (The agent picks up the phone.)", "assistant: Hi, it's Ann Lee.", "user: What is it about?",
        "assistant: A cleaning, please.", "user: It is booked.",
      ])
    let prompt = model.questions.first?.messages.first?.content ?? ""
    for words in ["Book a cleaning for Ann Lee.", "You are in a hurry.", "\"name\": \"Ann Lee\"", "JSON"] {
      #expect(prompt.contains(words))
    }
    #expect(model.questions.allSatisfy { $0.attempt == 3 })
    #expect(record.turns[2].why?.text == "language model parrot")
    #expect(record.usage == TokenUsage(prompt: 18, completion: 2, requests: 2))
  }

  @Test("waits for the agent's greeting where the agent speaks first")
  func greeting() async throws {
    let model = FakeModel(FakeModel.say("A cleaning, please."))
    let agent = FakeAgent(time, opening: [.say("Clinic, hello")], answers: [[.hangUp("Bye")]])
    let record = try await hold(model, agent, cast: Self.cast(agentSpeaksFirst: true))
    #expect(record.end == .agentHungUp)
    #expect(model.questions.first?.shown == ["user: Clinic, hello"])
  }

  @Test("leaves the agent the last word, and hangs up without it where there is none")
  func goodbye() async throws {
    let answering = FakeAgent(time, answers: [[.say("Done.")], [.call("note"), .say("Have a nice day")]])
    let model = FakeModel(FakeModel.say("Bye.", done: true))
    let answered = try await hold(model, answering)
    #expect(answered.end == .callerHungUp && answered.turns.last?.content == "Have a nice day")
    #expect(answered.turns.contains { $0.role == .functionCall })
    #expect(answering.sent.last == CallerFrame(content: "", endsCall: true))
    let silent = FakeAgent(time, answers: [[.say("Done.")]])
    let start = time.now
    let unanswered = try await hold(FakeModel(FakeModel.say("Bye.", done: true)), silent)
    #expect(unanswered.end == .callerHungUp && unanswered.fault == nil)
    #expect(time.now - start == ModelCaller.lastWord)
    let wordless = FakeAgent(time, answers: [[.say("Done.")]])
    #expect(try await hold(FakeModel(FakeModel.say("", done: true)), wordless).end == .callerHungUp)
    #expect(wordless.sent.count == 2)
  }

  @Test("asks again after an empty reply, once", arguments: ["", "{}", #"{"message": "  "}"#, #"{"message": "cut of"#])
  func empty(_ reply: String) async throws {
    func agent() -> FakeAgent { FakeAgent(time, answers: [[.say("Yes?")], [.hangUp()]]) }
    let model = FakeModel(reply, FakeModel.say("A cleaning."))
    let record = try await hold(model, agent())
    #expect(record.end == .agentHungUp)
    #expect(record.turns.last?.why?.text == "language model parrot, asked again: an empty reply")
    #expect(model.questions.map(\.messages.count) == [4, 5])
    let failed = try await hold(FakeModel(reply, reply), agent())
    #expect(failed.end == .offScript("the language model gave an empty reply, twice") && failed.fault == .caller)
  }

  @Test("never says the same again")
  func repeated() async throws {
    let same = FakeModel.say("I want a cleaning on Friday.")
    let answers: [[FakeAgent.Act]] = [[.say("Yes?")], [.say("When?")], [.say("Which day?")], [.hangUp()]]
    let model = FakeModel(
      same, FakeModel.say("i want a cleaning on friday"), FakeModel.say("Friday"), FakeModel.say("Yes"))
    let record = try await hold(model, FakeAgent(time, answers: answers))
    #expect(
      record.turns.filter { $0.role == .testingAgent }.map(\.content) == [
        "Hi, it's Ann Lee.", "I want a cleaning on Friday.", "Friday", "Yes",
      ])
    let stuck = try await hold(FakeModel(same, same, same), FakeAgent(time, answers: answers))
    #expect(stuck.end == .offScript("the language model gave a reply that was said before, twice"))
    #expect(stuck.turns.count { $0.content == "I want a cleaning on Friday." } == 1)
    // A short answer may come again, but not at once.
    let short = FakeModel(FakeModel.say("Yes"), FakeModel.say("No"), FakeModel.say("Yes"))
    let agreed = try await hold(short, FakeAgent(time, answers: answers))
    #expect(agreed.end == .agentHungUp && short.questions.count == 3)
  }

  @Test("gives up after too many turns or tokens")
  func limits() async throws {
    let words = (0...ModelCaller.mostTurns).map { FakeModel.say("This is my sentence number \($0)") }
    let endless = FakeModel(words.map { .success($0) })
    let agent = FakeAgent(time, answers: Array(repeating: [.say("Go on")], count: 60))
    let record = try await hold(endless, agent, mostTokens: 100_000)
    #expect(record.end == .offScript("the language model found no end in 40 turns") && record.fault == .caller)
    let dear = FakeModel(words.map { .success($0) }, tokens: 60)
    let stopped = try await hold(
      dear, FakeAgent(time, answers: Array(repeating: [.say("Go on")], count: 60)), mostTokens: 100)
    #expect(stopped.end == .callerGaveUp("the run's limit of 100 tokens was reached"))
    #expect(stopped.fault == .caller && stopped.status == .completed && stopped.usage.total == 120)
  }

  @Test("a model that fails is no fault of the agent")
  func failure() async throws {
    let model = FakeModel([.failure(ModelFault("it can't be reached"))])
    let record = try await hold(model, FakeAgent(time, answers: [[.say("Yes?")]]))
    #expect(record.faultReason == "the caller's language model failed: it can't be reached")
    #expect(record.fault == .infrastructure && record.status == .failed)
    #expect(record.endedReason == "Testing agent-pipeline-error")
  }

  @Test(
    "takes a reply from what stands around it",
    arguments: [
      (#"{"message": "Hi", "done": true}"#, "Hi", true),
      ("```json\n{\"message\": \"Hi\", \"done\": false}\n```", "Hi", false),
      (#"Sure! {"note": {"a": "}"}} then {"message": "A \"b\" }", "done": "true"} ok"#, #"A "b" }"#, true),
      ("Hello there", "Hello there", false), (#"{"message": "Hi""#, "", false), (#"{"done": true}"#, "", true),
    ])
  func parsing(_ text: String, _ message: String, _ isDone: Bool) {
    let reply = CallerReply(text)
    #expect(reply.message == message && reply.isDone == isDone)
  }
}
