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
  case endedBy(Party)
  /// The agent speaks at most so often.
  case maxTurns(Int)
  /// No answer of the agent takes longer.
  case maxLatency(Duration)

  /// The two sides of a conversation.
  package enum Party: String, Sendable, Hashable, CaseIterable {
    case agent, caller
  }
}
