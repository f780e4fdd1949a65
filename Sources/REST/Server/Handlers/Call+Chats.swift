import Evaluation

/// API chats: runs in which the client speaks for the agent under test.
extension Call {
  func launchChat() async throws(Refusal) -> Answer {
    .ok(try await library.launch(RunRequest(fields, isChat: true), key: launchKey).answer(names()))
  }

  /// Takes what the agent did. Only words begin a turn; a function call, or metadata, is answered with the newest.
  func sayInChat() async throws(Refusal) -> Answer {
    let turn = try await library.say(try agentMessage(), in: id)
    return .accepted(.object(turn.head))
  }

  func retrieveChatTurn() async throws(Refusal) -> Answer {
    let turn = try await library.chatTurn(turn ?? 0, of: id)
    return .ok(
      .object(
        turn.head.merging([
          "message": JSONValue(turn.message), "ended": .bool(turn.isEnded), "ended_reason": JSONValue(turn.endedReason),
        ])))
  }

  func endChat() async throws(Refusal) -> Answer {
    var reader = FieldReader(fields)
    let reason = reader.text("reason", longest: 255)
    try reader.finish()
    let run = try await library.endChat(of: id, reason: reason)
    return .ok(["run_id": .integer(run.id), "result_id": .integer(run.result), "status": .string(run.status.rawValue)])
  }

  /// The body as a message of the chat protocol, whichever form it came in.
  private func agentMessage() throws(Refusal) -> JSONObject {
    var reader = FieldReader(fields)
    var message = JSONObject()
    message["type"] = fields["type"]
    message["metadata"] = reader.object("metadata").map(JSONValue.object)
    let role = reader.choice("role", TranscriptTurn.Role.self)
    if let role {
      message["role"] = .string(role.rawValue)
      message["data"] = reader.functionData(role).map(JSONValue.object)
    } else {
      message["content"] = reader.text("content", longest: 1 << 20).map(JSONValue.string)
      if message["content"]?.string?.trimmed.isEmpty == true, fields["type"] != "end_call" {
        reader.refuse("content", "This field may not be blank.")
      }
    }
    try reader.finish()
    return message
  }
}

extension FieldReader {
  /// What a function is called with, or gives back.
  fileprivate mutating func functionData(_ role: TranscriptTurn.Role) -> JSONObject? {
    guard role == .functionCall || role == .functionCallResult else {
      refuse("role", "expected Function Call or Function Call Result; words need no role")
      return nil
    }
    guard let data = object("data") else {
      if self["data"] == nil { refuse("data", "this field is required beside 'role'") }
      return nil
    }
    if role == .functionCall, data["name"]?.string == nil { refuse("data", "a function call needs its 'name'") }
    return data
  }
}

extension ChatTurn {
  /// What every answer about a turn begins with.
  fileprivate var head: JSONObject {
    [
      "run_id": .integer(run), "result_id": .integer(result), "turn_id": .integer(number),
      "status": .string(status.rawValue),
    ]
  }
}
