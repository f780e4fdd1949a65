import Evaluation

/// The agent makes all of these calls, each by a call of its own, whenever it likes and whatever else it calls.
struct UnorderedCalls: Examination {
  let expected: [ExpectedCall]

  func failure(in testimony: Testimony) -> String? {
    let matching = CallMatching(expected, testimony.calls)
    guard let missing = matching.unmatched.first else { return nil }
    let call = expected[missing]
    if matching.fitCount(of: missing) == 0 {
      return ToolCall(name: call.tool, arguments: call.arguments).failure(in: testimony)
    }
    let wanted = expected.count { $0.tool == call.tool }
    let actual = testimony.calls.count { $0.name == call.tool }
    return "called '\(call.tool)' \(actual.counted("time")): not enough for the \(wanted) calls that are expected"
  }
}
