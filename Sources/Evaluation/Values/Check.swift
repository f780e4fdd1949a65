/// Something an evaluator demands of a conversation, that is decided without a language model.
package enum Check: Sendable, Hashable {
  /// The agent says the text, in any turn, whatever its case.
  case says(String)
  case neverSays(String)
  /// What the agent says in one turn matches the regular expression.
  case matches(String)
  case neverMatches(String)
  /// The agent calls the tool, with at least these arguments.
  case calls(String, arguments: JSONObject)
  case neverCalls(String)
  /// The agent makes these calls, so ordered; each needs a call of its own.
  case callsAll([ExpectedCall], CallOrder)
  /// Where the agent says one of the texts, a successful call of its tool stands before it.
  case claims([Claim])
  /// The same, where what it says in one turn matches one of the regular expressions.
  case claimsMatching([Claim])
  case endedBy(Party)
  /// The call ends in one of these ways, by the API's list of end reasons.
  case endedReason([String])
  /// The agent speaks at most so often.
  case maxTurns(Int)
  /// No turn of the agent has more words.
  case maxWords(Int)
  /// The agent says so often at most what it has said before.
  case maxRepeats(Int)
  /// No answer of the agent takes longer.
  case maxLatency(Duration)

  /// The two sides of a conversation.
  package enum Party: String, Sendable, Hashable, CaseIterable {
    case agent, caller
  }
}
