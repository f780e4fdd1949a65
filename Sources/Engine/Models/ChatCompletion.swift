import Evaluation

/// What a chat-completions endpoint answers: the model's words or calls, and what they cost.
struct ChatCompletion: Sendable, Hashable {
  /// A function that the model calls; the arguments are JSON in a string.
  struct Call: Sendable, Hashable {
    let id: String
    let name: String
    let arguments: String
  }

  /// The message to be sent back with the conversation.
  let message: ChatMessage
  /// Nil where the model said nothing but its calls.
  let content: String?
  let calls: [Call]
  let usage: TokenUsage

  /// Throws `.malformed` where it isn't one; an error in the body of a success is one too, some servers send that.
  init(_ bytes: [UInt8]) throws(HTTPFault) {
    guard let document = (try? JSONParser.parse(bytes))?.value,
      let message = document["choices"]?.array?.first?["message"],
      let calls = Self.calls(message)
    else { throw .malformed(ChatProtocol.beginning(of: bytes)) }
    content = Self.text(message["content"])
    self.calls = calls
    usage = TokenUsage(
      prompt: document["usage"]?["prompt_tokens"]?.integer ?? 0,
      completion: document["usage"]?["completion_tokens"]?.integer ?? 0, requests: 1)
    var sent: JSONObject = ["role": "assistant", "content": JSONValue(content)]
    if !calls.isEmpty { sent["tool_calls"] = .array(calls.map(\.json)) }
    self.message = ChatMessage(json: .object(sent))
  }

  /// Text, or a list of parts with text in them.
  private static func text(_ content: JSONValue?) -> String? {
    switch content {
    case .string(let text): text
    case .array(let parts): parts.compactMap { $0["text"]?.string }.joined()
    default: nil
    }
  }

  private static func calls(_ message: JSONValue) -> [Call]? {
    guard let items = message["tool_calls"]?.array else { return [] }
    let calls = items.enumerated().compactMap { index, item in Call(item, index) }
    return calls.count == items.count ? calls : nil
  }
}

extension ChatCompletion.Call {
  /// Some servers leave out the id, and some send the arguments as a document.
  fileprivate init?(_ item: JSONValue, _ index: Int) {
    guard let function = item["function"], let name = function["name"]?.string else { return nil }
    id = item["id"]?.string ?? "call_\(index)"
    self.name = name
    arguments = function["arguments"].map { $0.string ?? $0.compact } ?? "{}"
  }

  fileprivate var json: JSONValue {
    ["id": .string(id), "type": "function", "function": ["name": .string(name), "arguments": .string(arguments)]]
  }
}
