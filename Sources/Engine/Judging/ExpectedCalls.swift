import Evaluation

/// The calls that an evaluator's checks expect, all together: a call that several checks expect is expected once, with
/// the arguments of the one that says most.
struct ExpectedCalls: Sendable {
  private(set) var calls: [ExpectedCall] = []
  /// Whether a check says which calls are expected; it may say none.
  private(set) var isStated = false
  /// Whether a check speaks of tools at all, and so an agent is known to report what it calls.
  let namesTools: Bool

  init(_ checks: [Check]) {
    namesTools = checks.contains(where: \.namesTools)
    for check in checks {
      guard let expected = check.expectedCalls else { continue }
      isStated = true
      add(expected)
    }
  }

  /// How many of the actual calls were expected; in percent, nil where nothing was called or nothing is said.
  func precision(of actual: [Testimony.Call]) -> Double? {
    guard isStated, !actual.isEmpty else { return nil }
    return 100 * Double(CallMatching(calls, actual).count) / Double(actual.count)
  }

  /// How many of the expected calls were made; in percent, nil where none are expected.
  func recall(of actual: [Testimony.Call]) -> Double? {
    calls.isEmpty ? nil : 100 * Double(CallMatching(calls, actual).count) / Double(calls.count)
  }

  private mutating func add(_ expected: [ExpectedCall]) {
    var known = Array(calls.indices)
    for call in expected {
      guard let place = known.firstIndex(where: { calls[$0].implies(call) || call.implies(calls[$0]) }) else {
        calls.append(call)
        continue
      }
      let index = known.remove(at: place)
      if call.implies(calls[index]) { calls[index] = call }
    }
  }
}

extension ExpectedCall {
  /// Whether whatever fits this one fits the other too.
  fileprivate func implies(_ other: ExpectedCall) -> Bool {
    tool == other.tool && JSONValue.object(other.arguments).isPart(of: .object(arguments))
  }
}

extension Check {
  fileprivate var expectedCalls: [ExpectedCall]? {
    switch self {
    case .calls(let tool, let arguments): [ExpectedCall(tool, arguments: arguments)]
    case .callsAll(let calls, _): calls
    default: nil
    }
  }

  fileprivate var namesTools: Bool {
    switch self {
    case .calls, .callsAll, .neverCalls, .claims, .claimsMatching: true
    default: false
    }
  }
}
