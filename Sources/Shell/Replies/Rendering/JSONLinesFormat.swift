import Evaluation

/// One JSON object a reply, one a line (https://jsonlines.org): for programs that read replies as they come.
struct JSONLinesFormat: ReplyFormat {
  let holdsNotices = true

  func output(of reply: Reply, command: String) -> String { reply.document(command: command).compact + "\n" }

  func output(of error: JSONValue, command: String?) -> String {
    Reply.document(error: error, command: command).compact + "\n"
  }
}
