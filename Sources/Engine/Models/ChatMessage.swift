import Evaluation

/// A message of a conversation with a language model, as chat completions have it.
struct ChatMessage: Sendable, Hashable {
  let json: JSONValue

  var content: String? { json["content"]?.string }

  static func system(_ text: String) -> ChatMessage { ChatMessage("system", text) }
  static func user(_ text: String) -> ChatMessage { ChatMessage("user", text) }
  static func assistant(_ text: String) -> ChatMessage { ChatMessage("assistant", text) }

  /// What came of a function that the model called.
  static func result(_ text: String, of call: String) -> ChatMessage {
    ChatMessage(json: ["role": "tool", "tool_call_id": .string(call), "content": .string(text)])
  }

  init(json: JSONValue) { self.json = json }

  private init(_ role: JSONValue, _ text: String) {
    json = ["role": role, "content": .string(text)]
  }
}
