import Evaluation

/// One JSON document a reply, over several lines: for people, and for jq.
struct JSONFormat: ReplyFormat {
  let holdsNotices = true

  func output(of reply: Reply, command: String) -> String { reply.document(command: command).file }

  func output(of error: JSONValue, command: String?) -> String {
    Reply.document(error: error, command: command).file
  }
}

extension Reply {
  /// The value as programs read it: its members beside the command's name.
  func document(command: String) -> JSONValue {
    .object((["command": .string(command)] as JSONObject).merging(value.object ?? ["value": value]))
  }

  /// An error in the place of a reply.
  static func document(error: JSONValue, command: String?) -> JSONValue {
    ["command": JSONValue(command), "error": error]
  }
}
