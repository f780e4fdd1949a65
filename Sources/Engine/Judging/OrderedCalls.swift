import Evaluation

/// The agent makes these calls one after the other, whatever it calls in between.
struct OrderedCalls: Examination {
  let expected: [ExpectedCall]

  func failure(in testimony: Testimony) -> String? {
    var rest = testimony.calls[...]
    var last: Testimony.Call?
    for call in expected {
      // Whoever takes the first that fits leaves most to those that follow.
      guard let found = rest.firstIndex(where: call.fits) else { return Self.lack(of: call, after: last, testimony) }
      last = rest[found]
      rest = rest[(found + 1)...]
    }
    return nil
  }

  private static func lack(
    of call: ExpectedCall, after last: Testimony.Call?, _ testimony: Testimony
  ) -> String? {
    guard let last, let early = testimony.calls.last(where: call.fits) else {
      return ToolCall(name: call.tool, arguments: call.arguments).failure(in: testimony)
    }
    return "called \(call.shown) (turn \(early.turn)), but not after '\(last.name)' (turn \(last.turn))"
  }
}
