/// What a condition's `match` demands of the agent's turn, exactly: evsh's extension to conditional actions, for callers
/// without a language model.
package indirect enum MatchRule: Sendable, Hashable {
  /// All of them hold, one of them, or none.
  case all([MatchRule])
  case any([MatchRule])
  case none([MatchRule])
  /// The text is part of what was said, whatever its case.
  case contains(String)
  /// What was said matches the regular expression somewhere.
  case regex(String)
  /// The parts between the `*` were said, in their order.
  case wildcard(String)
  /// The tool was called, with at least these arguments.
  case tool(String, arguments: JSONObject)
  /// The keys were pressed.
  case dtmf(String)
  /// The agent has said nothing for so long.
  case silence(Duration)
}
