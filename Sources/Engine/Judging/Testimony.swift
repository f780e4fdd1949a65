import Evaluation

/// What a conversation gives a judge: what the agent said, turn by turn, and the functions it called.
struct Testimony: Sendable {
  /// A function that the agent called.
  struct Call: Sendable {
    let turn: Int
    let name: String
    /// Nil where they aren't a JSON object.
    let arguments: JSONObject?
    /// As the agent sent them.
    let written: String
    /// The error that came of it; nil where none did, or nothing is known of its result.
    var error: JSONValue?
  }

  let speeches: [Speech]
  let calls: [Call]
  let record: ConversationRecord

  init(_ record: ConversationRecord) {
    self.record = record
    var speeches: [Speech] = []
    var calls = CallHistory()
    var isAgentsTurn = false
    for (index, turn) in record.turns.enumerated() {
      switch turn.role {
      case .testingAgent: isAgentsTurn = false
      case .mainAgent where isAgentsTurn: speeches[speeches.count - 1].add(turn.content, turn: index + 1)
      case .mainAgent:
        speeches.append(Speech(turn.content, turn: index + 1))
        isAgentsTurn = true
      case .functionCall: calls.add(Call(turn.data ?? JSONObject(), turn: index + 1), id: turn.data?["id"])
      case .functionCallResult: calls.note(turn.data ?? JSONObject())
      }
    }
    self.speeches = speeches
    self.calls = calls.calls
  }
}

extension Testimony.Call {
  /// A call as the chat protocol has it: the arguments are JSON in a string; an object in its place is taken too.
  fileprivate init(_ data: JSONObject, turn: Int) {
    self.turn = turn
    name = data["name"]?.string ?? ""
    switch data["arguments"] {
    case .string(let text)?:
      arguments = (try? JSONParser.parse(text))?.value.object
      written = text
    case let value:
      arguments = value?.object ?? JSONObject()
      written = (value ?? .object(JSONObject())).compact
    }
  }
}
