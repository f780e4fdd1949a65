import Evaluation

/// The messages of the chat protocol, one JSON object each, between agents under test and evsh.
///
/// Agents send `{"content":"…"}`, with `"metadata":{…}` beside it and `"type":"end_call"` to hang up if they like;
/// `{"metadata":{…}}`; and `{"role":"Function Call","data":{"id","name","arguments"}}` with its
/// `{"role":"Function Call Result","data":{"id","result"}}`. Callers send `{"content":"…"}`, and hang up the same way.
/// It is the WebSocket chat protocol of the public evaluator API; members that it doesn't know are ignored.
enum ChatProtocol {
  /// The message that the caller sends, on one line.
  static func text(of frame: CallerFrame) -> String { message(of: frame).compact }

  /// The message that the caller sends.
  static func message(of frame: CallerFrame) -> JSONValue {
    var message: JSONObject = ["content": .string(frame.content)]
    if frame.endsCall { message["type"] = "end_call" }
    return .object(message)
  }

  /// What a message from the agent says, in its order; throws `.malformed` for what is no message.
  static func contents(of bytes: [UInt8]) throws(ConnectionFault) -> [AgentFrame.Content] {
    guard let message = (try? JSONParser.parse(bytes))?.value.object, let contents = contents(of: message) else {
      throw .malformed(beginning(of: bytes))
    }
    return contents
  }

  /// What an answer with one message, or a list of them, says; throws `.malformed` for what is neither.
  static func contents(ofAnswer bytes: [UInt8]) throws(ConnectionFault) -> [AgentFrame.Content] {
    guard let messages = (try? JSONParser.parse(bytes))?.value.array else { return try contents(of: bytes) }
    let contents = messages.map { $0.object.flatMap(contents(of:)) }
    guard !contents.contains(nil) else { throw .malformed(beginning(of: bytes)) }
    return contents.compactMap(\.self).flatMap(\.self)
  }

  /// What one message says; nil for what is none.
  static func contents(of message: JSONObject) -> [AgentFrame.Content]? {
    switch message["role"] {
    case "Function Call": return message["data"]?.object.flatMap(functionCall).map { [$0] }
    case "Function Call Result": return message["data"]?.object.map { [.functionResult($0)] }
    default: return speech(message)
    }
  }

  private static func functionCall(_ data: JSONObject) -> AgentFrame.Content? {
    guard data["name"]?.string != nil else { return nil }
    var call = data
    switch data["arguments"] {
    case .string: break
    case nil, .null: call["arguments"] = "{}"
    // Agents send them as a document as often as they send them as text.
    case let document?: call["arguments"] = .string(document.compact)
    }
    return .functionCall(call)
  }

  private static func speech(_ message: JSONObject) -> [AgentFrame.Content]? {
    let endsCall = message["type"] == "end_call"
    var contents: [AgentFrame.Content] = []
    switch message["metadata"] {
    case .object(let metadata): contents.append(.metadata(metadata))
    case nil, .null: break
    default: return nil
    }
    switch message["content"] {
    case .string(let text): contents.append(.said(text, endsCall: endsCall))
    case nil, .null: if endsCall { contents.append(.said("", endsCall: true)) }
    default: return nil
    }
    return contents.isEmpty ? nil : contents
  }

  /// The first characters of what was sent, fit to be printed.
  static func beginning(of bytes: some Collection<UInt8>) -> String {
    let limit = 80
    let text = String(decoding: bytes.prefix(4 * limit), as: UTF8.self)
    let shown = text.unicodeScalars.prefix(limit).map { scalar in
      scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }
    let isWhole = bytes.count <= 4 * limit && text.unicodeScalars.count <= limit
    return shown.joined() + (isWhole ? "" : "…")
  }
}
