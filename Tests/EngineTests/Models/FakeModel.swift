import Evaluation
import Synchronization

@testable import Engine

/// A language model in memory that gives its answers one after the other, and keeps what it was asked.
final class FakeModel: ChatModel {
  /// One question.
  struct Question: Sendable, Hashable {
    let messages: [ChatMessage]
    let attempt: Int

    /// `role: content`, without the system prompt.
    var shown: [String] {
      messages.dropFirst().map { "\($0.json["role"]?.string ?? ""): \($0.content ?? "")" }
    }
  }

  private let answers: Mutex<[Result<String, ModelFault>]>
  private let asked = Mutex<[Question]>([])
  private let tokens: Int

  let name = "parrot"
  var questions: [Question] { asked.withLock { $0 } }

  /// Each answer costs so many tokens.
  init(_ answers: [Result<String, ModelFault>], tokens: Int = 10) {
    self.answers = Mutex(answers)
    self.tokens = tokens
  }

  convenience init(_ texts: String..., tokens: Int = 10) { self.init(texts.map { .success($0) }, tokens: tokens) }

  func answer(_ messages: [ChatMessage], attempt: Int) async throws(ModelFault) -> ModelAnswer {
    asked.withLock { $0.append(Question(messages: messages, attempt: attempt)) }
    let answer = answers.withLock { $0.isEmpty ? .failure(ModelFault("it has nothing to say")) : $0.removeFirst() }
    return ModelAnswer(
      text: try answer.get(), usage: TokenUsage(prompt: tokens - 1, completion: 1, requests: 1))
  }
}

extension FakeModel {
  /// `{"message": words, "done": isDone}`.
  static func say(_ words: String, done isDone: Bool = false) -> String {
    JSONValue.object(["message": .string(words), "done": .bool(isDone)]).compact
  }
}
