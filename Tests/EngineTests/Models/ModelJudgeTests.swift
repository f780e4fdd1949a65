import Evaluation
import Testing

@testable import Engine

@Suite("Expected outcome judged by a language model")
struct ModelJudgeTests {
  private static let record = ConversationRecord(
    turns: [
      TranscriptTurn(.testingAgent, "Please book Friday", start: .zero, end: .zero),
      TranscriptTurn(
        .functionCall, "", data: ["name": "book", "arguments": #"{"day":"Friday"}"#], start: .zero, end: .zero),
      TranscriptTurn(.mainAgent, "It\u{2019}s  booked\nfor Friday.", start: .zero, end: .zero),
    ], answers: [], metadata: [:], duration: .zero, end: .callerHungUp)

  private static func evaluator(_ checks: [Check] = [.says("booked")]) -> Evaluator {
    var evaluator = Evaluator(id: 11, name: "books", project: 1)
    evaluator.expectedOutcome = "The appointment is booked."
    evaluator.checks = checks
    return evaluator
  }

  private func verdict(_ answer: String, _ evaluator: Evaluator = evaluator()) async throws -> (Verdict?, FakeModel) {
    let model = FakeModel(answer)
    let judge = try Judge(evaluator)
    let judged = await judge.verdict(Self.record, reader: ModelJudge(model: model, attempt: 1))
    #expect(judged.usage.requests == model.questions.count)
    return (judged.verdict, model)
  }

  private static func ruling(_ verdict: String, _ quote: String) -> String {
    JSONValue.object(["verdict": .string(verdict), "quote": .string(quote), "reason": "it says so"]).compact
  }

  @Test(
    "a quote stands in the transcript whatever its case, white space and kind of apostrophe",
    arguments: ["It's booked for Friday", "IT\u{2019}S BOOKED", "Main Agent: it's booked", #"book {"day":"Friday"}"#])
  func quotes(_ quote: String) async throws {
    #expect(try await verdict(Self.ruling("met", quote)).0 == Verdict(.passed))
  }

  @Test(
    "without a quote that stands there it is to be reviewed",
    arguments: ["I have booked it", "", "it", "Main Agent:", "Please book Friday It's booked"])
  func noQuote(_ quote: String) async throws {
    for word in ["met", "missed"] {
      let verdict = try await verdict(Self.ruling(word, quote)).0
      #expect(
        verdict
          == Verdict(
            .review,
            reasons: ["the language model's verdict, '\(word)', rests on words that nobody said: '\(quote)'"]))
    }
  }

  @Test("a missed outcome is the agent's, with its evidence")
  func missed() async throws {
    #expect(
      try await verdict(Self.ruling("missed", "booked for friday")).0
        == Verdict(
          .failed, fault: .agent,
          reasons: ["the expected outcome was missed: it says so ('booked for friday', turn 3)"]))
  }

  @Test("what is no verdict, and a model that fails, leave it open")
  func open() async throws {
    let reasons = [
      Self.ruling("undecided", ""): "the language model is undecided: it says so",
      "I think it went well": "the language model gave no verdict: 'I think it went well'",
    ]
    for (answer, reason) in reasons { #expect(try await verdict(answer).0 == Verdict(.review, reasons: [reason])) }
    let silent = FakeModel([])
    let judged = await (try Judge(Self.evaluator())).verdict(
      Self.record, reader: ModelJudge(model: silent, attempt: 1))
    #expect(
      judged.verdict
        == Verdict(.review, reasons: ["the language model that judges failed: it has nothing to say"]))
  }

  @Test("checks veto, and a reader never rescues; without one it is to be reviewed")
  func veto() async throws {
    let (verdict, model) = try await verdict(Self.ruling("met", "It's booked"), Self.evaluator([.says("cancelled")]))
    #expect(verdict?.outcome == .failed && model.questions.isEmpty)
    let unread = await (try Judge(Self.evaluator())).verdict(Self.record, reader: nil)
    #expect(unread.verdict?.outcome == .review)
  }

  @Test("is shown the outcome and the whole transcript")
  func prompt() async throws {
    let (_, model) = try await verdict(Self.ruling("met", "It's booked"))
    let question = try #require(model.questions.first?.messages.last?.content)
    for words in ["The appointment is booked.", "Testing Agent: Please book", #"Function Call: book {"day""#] {
      #expect(question.contains(words))
    }
  }
}
