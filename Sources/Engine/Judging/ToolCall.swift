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

/// The agent never calls a function.
struct ForbiddenTool: Examination {
  let name: String

  func failure(in testimony: Testimony) -> String? {
    testimony.calls.first { $0.name == name }.map {
      "called '\(name)', which must never be called (turn \($0.turn))"
    }
  }
}

extension JSONValue {
  /// Whether all of this is in the other: an object's members are among the other's, arrays are of one length and their
  /// items part of each other, numbers are the same number, `1` and `1.0`, and all else is equal.
  func isPart(of whole: JSONValue) -> Bool {
    switch (self, whole) {
    case (.object(let part), .object(let whole)):
      part.members.allSatisfy { member in whole[member.key].map(member.value.isPart) ?? false }
    case (.array(let part), .array(let whole)):
      part.count == whole.count && zip(part, whole).allSatisfy { $0.isPart(of: $1) }
    case (.integer, .number), (.number, .integer): number == whole.number
    default: self == whole
    }
  }
}
