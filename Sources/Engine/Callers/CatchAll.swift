/// Conditions that stand for whatever no other condition covers.
///
/// Only whole conditions count: "the agent asks if there is anything else" is an ordinary one.
enum CatchAll {
  static func isMeant(by condition: String) -> Bool {
    var text = Instruction(condition)
    _ = text.takes(["if", "when"])
    _ = text.takes(["the main agent says", "the agent says", "the agent responds with", "the agent does"])
    return phrases.contains(text.rest.lowercased())
  }

  private static let phrases: Set = [
    "anything", "anything else", "something else", "any other message", "any other response", "otherwise", "else",
    "default", "fallback", "catch-all", "none of the above", "nothing else matches", "no other condition matches",
    "no other condition applies", "none of the other conditions match",
  ]
}
