import Evaluation

/// A message of the chat protocol that the caller sends.
struct CallerMessage: Equatable {
  let content: String
  let endsCall: Bool

  /// Nil for what is no message of a caller.
  init?(_ text: String) {
    guard let message = (try? JSONParser.parse(text))?.value, let content = message["content"]?.string else {
      return nil
    }
    self.content = content
    self.endsCall = message["type"] == "end_call"
  }
}
