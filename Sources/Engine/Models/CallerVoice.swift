import Evaluation

/// The language model behind a caller, with what it was told and what it cost; it is asked within the run's budget.
struct CallerVoice: Sendable {
  let model: any ChatModel
  let attempt: Int
  let mostTokens: Int
  /// The conversation as the model sees it: what the caller says is the model's part, what the agent says the user's.
  private(set) var messages: [ChatMessage]
  private(set) var usage = TokenUsage()

  init(_ model: any ChatModel, brief: String, attempt: Int, mostTokens: Int) {
    self.model = model
    self.attempt = attempt
    self.mostTokens = mostTokens
    messages = [.system(brief)]
  }

  mutating func hear(_ words: String) { messages.append(.user(words)) }
  mutating func keep(_ words: String) { messages.append(.assistant(words)) }

  /// What the model says next; the remark is for this once.
  mutating func ask(_ remark: String? = nil) async throws(ConversationEnd) -> CallerReply {
    let question =
      messages + [remark.map { ChatMessage.user("(\($0)\nAnswer with the JSON object.)") }].compactMap(\.self)
    return CallerReply(try await answer(question))
  }

  /// What the model answers to messages of their own.
  mutating func answer(_ messages: [ChatMessage]) async throws(ConversationEnd) -> String {
    guard usage.total < mostTokens else { throw .callerGaveUp("the run's limit of \(mostTokens) tokens was reached") }
    do throws(ModelFault) {
      let answer = try await model.answer(messages, attempt: attempt)
      usage = usage + answer.usage
      return answer.text
    } catch {
      throw error.isCancelled ? .fault(.cancelled) : .modelFault(error.reason)
    }
  }
}
