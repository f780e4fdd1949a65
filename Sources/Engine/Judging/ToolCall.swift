import Evaluation

/// The agent calls a function, with at least these arguments.
struct ToolCall: Examination {
  let name: String
  let arguments: JSONObject

  func failure(in testimony: Testimony) -> String? {
    let calls = testimony.calls.filter { $0.name == name }
    guard let last = calls.last else { return "never called '\(name)'" }
    let wanted = JSONValue.object(arguments)
    if calls.contains(where: { $0.arguments.map { wanted.isPart(of: .object($0)) } ?? false }) { return nil }
    return "called '\(name)' with \(last.written.shortened(to: 200)) (turn \(last.turn)), not with \(wanted.compact)"
  }
}
