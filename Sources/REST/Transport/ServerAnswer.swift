import Evaluation

/// A server's answer that was a success.
struct ServerAnswer: Sendable {
  let body: JSONValue
  /// When the server sent it, by its own clock; nil where it doesn't say.
  let date: Timestamp?
  /// What serves it, as it says itself.
  let software: String?
}
