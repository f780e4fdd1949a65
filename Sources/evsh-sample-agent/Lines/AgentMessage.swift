import Evaluation

/// A message of the chat protocol that the agent sends.
enum AgentMessage: Equatable {
  case said(String, endsCall: Bool = false)
  case functionCall(id: String, name: String, arguments: JSONObject)
  case functionResult(id: String, result: JSONObject)

  /// The message as JSON, on one line.
  var text: String { JSONValue.object(object).compact }

  private var object: JSONObject {
    switch self {
    case .said(let words, endsCall: false): ["content": .string(words)]
    case .said(let words, endsCall: true): ["content": .string(words), "type": "end_call"]
    case .functionCall(let id, let name, let arguments):
      [
        "role": "Function Call",
        "data": [
          "id": .string(id), "name": .string(name), "arguments": .string(JSONValue.object(arguments).compact),
        ],
      ]
    case .functionResult(let id, let result):
      ["role": "Function Call Result", "data": ["id": .string(id), "result": .object(result)]]
    }
  }
}
