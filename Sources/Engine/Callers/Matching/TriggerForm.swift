/// A condition like "The agent asks for the date (day of the visit)", taken apart: what the agent does, and about what.
struct TriggerForm: Sendable, Hashable {
  /// Nil where the condition names none.
  let act: SpeechAct?
  /// What it is about.
  let head: String
  /// What stands in parentheses to explain it.
  let gloss: String

  init(_ condition: String) {
    var text = Instruction(condition)
    _ = text.takes(["if", "when", "once", "after", "as soon as"])
    if text.takes(Self.agents) { _ = text.takes(Self.fillers) }
    act = SpeechAct.allCases.first { text.takes($0.openers) }
    if act != nil {
      _ = text.takes(Self.audience)
      _ = text.takes(Self.joints)
    }
    (head, gloss) = Self.glossed(text.rest)
  }

  private static let agents = [
    "the main agent", "main agent", "the agent", "agent", "the assistant", "the bot", "the representative", "it",
    "they",
  ]
  private static let fillers = ["then", "also", "first", "again", "politely", "has", "is", "will", "does", "did"]
  private static let audience = [
    "the caller", "the user", "the customer", "the testing agent", "the patient", "you", "me", "caller", "user",
  ]
  private static let joints = ["for", "about", "if", "whether", "to", "that"]

  private static func glossed(_ text: Substring) -> (head: String, gloss: String) {
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return (String(text), "") }
    let after = text[open...].dropFirst()
    let close = after.lastIndex(of: ")") ?? after.endIndex
    return (text[..<open] + String(after[close...].dropFirst()), String(after[..<close]))
  }
}
