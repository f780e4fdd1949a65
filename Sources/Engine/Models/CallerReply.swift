import Evaluation

/// What a language model that plays a caller says next, `{"message": "…", "done": false}`.
struct CallerReply: Sendable, Hashable {
  let message: String
  /// Whether the caller hangs up with it, once the agent has had its last word.
  let isDone: Bool

  /// Text without an object is a message, as small models answer; what was meant as one and is broken is an empty reply.
  init(_ text: String) {
    guard let object = ModelObject.find(in: text, having: ["message", "done"]) else {
      let words = text.trimming(\.isWhitespace)
      message = words.contains("{") ? "" : String(words)
      isDone = false
      return
    }
    message = String((object["message"]?.string ?? "").trimming(\.isWhitespace))
    isDone = object["done"] == true || object["done"]?.string?.lowercased() == "true"
  }

  /// The message made comparable.
  var spoken: String { Self.comparable(message) }

  static func comparable(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
