import Evaluation

/// What an evaluator's checks say of the calls that its metrics count.
struct Expectation: Sendable {
  let calls: ExpectedCalls
  let falseSuccess: FalseSuccess

  init(_ checks: [Check]) {
    calls = ExpectedCalls(checks)
    falseSuccess = FalseSuccess(deeds: checks.flatMap(\.deeds), namesTools: calls.namesTools)
  }
}

extension Check {
  /// What it wants done; a pattern that is no regular expression is an obstacle elsewhere.
  fileprivate var deeds: [Deed] {
    switch self {
    case .claims(let claims): TrueClaims(saying: claims).deeds
    case .claimsMatching(let claims): (try? TrueClaims(matching: claims))?.deeds ?? []
    default: []
    }
  }
}
