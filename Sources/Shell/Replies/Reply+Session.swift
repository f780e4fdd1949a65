import Evaluation

extension Reply {
  /// What the session has chosen so far, and the commands that would choose it again.
  static func session(_ session: Session) -> Reply {
    let commands = session.commands
    let request = session.request().json
    let value: JSONValue = [
      "request": request, "channel": .string(session.channel.rawValue), "commands": JSONValue(commands),
    ]
    guard !commands.isEmpty else { return Reply(value, [.notice("nothing is chosen yet")]) }
    return Reply(value, [.code(commands.joined(separator: "\n"))])
  }

  /// The request as it stands.
  static func request(_ request: RunRequest) -> Reply { Reply(request.json, [.code(request.json.pretty)]) }
}
