import Synchronization

/// What language models answered in this process: a conversation that is held again costs nothing until it takes
/// another turn. Another attempt is another question, so an evaluator's repeats stay independent.
final class AnswerCache: Sendable {
  struct Question: Sendable, Hashable {
    let url: String
    let model: String
    let messages: [ChatMessage]
    let attempt: Int
  }

  /// With more than these it begins anew.
  private static let most = 10_000

  private let answers = Mutex<[Question: String]>([:])

  subscript(question: Question) -> String? {
    get { answers.withLock { $0[question] } }
    set {
      answers.withLock { answers in
        if answers.count >= Self.most { answers = [:] }
        answers[question] = newValue
      }
    }
  }
}
