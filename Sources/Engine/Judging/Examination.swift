import Evaluation

/// One check, ready to be made.
protocol Examination: Sendable {
  /// Why the check fails, in one line with the evidence, or nil where it holds.
  func failure(in testimony: Testimony) -> String?
}

extension Check {
  /// The check, ready to be made; a pattern that is no regular expression is an obstacle.
  var examination: any Examination {
    get throws(Obstacle) {
      switch self {
      case .says(let text): Wording(text, isWanted: true)
      case .neverSays(let text): Wording(text, isWanted: false)
      case .matches(let pattern): try Pattern(pattern, isWanted: true)
      case .neverMatches(let pattern): try Pattern(pattern, isWanted: false)
      case .calls(let name, let arguments): ToolCall(name: name, arguments: arguments)
      case .neverCalls(let name): ForbiddenTool(name: name)
      case .callsAll(let calls, .any): UnorderedCalls(expected: calls)
      case .callsAll(let calls, .inOrder): OrderedCalls(expected: calls)
      case .callsAll(let calls, .exactly): ExactCalls(expected: calls)
      case .claims(let claims): TrueClaims(saying: claims)
      case .claimsMatching(let claims): try TrueClaims(matching: claims)
      case .endedBy(let party): EndedBy(party: party)
      case .endedReason(let reasons): EndedReason(reasons: reasons)
      case .maxTurns(let count): TurnCount(most: count)
      case .maxWords(let count): WordCount(most: count)
      case .maxRepeats(let count): RepeatCount(most: count)
      case .maxLatency(let duration): SlowestAnswer(longest: duration)
      }
    }
  }
}
