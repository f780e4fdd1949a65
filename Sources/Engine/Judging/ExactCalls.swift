import Evaluation

/// The agent makes these calls one after the other, and no others.
struct ExactCalls: Examination {
  let expected: [ExpectedCall]

  func failure(in testimony: Testimony) -> String? {
    let calls = testimony.calls
    for (index, (wanted, call)) in zip(expected, calls).enumerated() where !wanted.fits(call) {
      return "call \(index + 1) was \(call.shown(insteadOf: wanted)) (turn \(call.turn)), not \(wanted.shown)"
    }
    if calls.count > expected.count {
      let call = calls[expected.count]
      return "called '\(call.name)' (turn \(call.turn)), though \(Self.allowance(expected.count))"
    }
    if calls.count < expected.count {
      return "made \(calls.count.counted("call")), \(expected[calls.count].shown) was to be the next"
    }
    return nil
  }

  private static func allowance(_ count: Int) -> String {
    count == 0 ? "no calls are expected" : "no more than \(count.counted("call")) \(count == 1 ? "is" : "are") expected"
  }
}
