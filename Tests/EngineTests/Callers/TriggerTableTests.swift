import Evaluation
import Testing

@testable import Engine

/// Which condition everyday sentences fire, among those of one caller.
@Suite struct TriggerTableTests {
  private static let conditions = [
    "The agent asks for the caller's name", "The agent asks for the date of birth",
    "The agent asks for the phone number",
    "The agent asks for the reason for the visit", "The agent asks which day suits", "The agent asks what time suits",
    "The agent confirms the appointment", "The agent offers another time", "The agent says the doctor is away",
    "The agent refuses a refund", "The agent transfers the call", "The agent asks if the caller has insurance",
    "The agent asks if there is anything else", "The agent says goodbye",
  ]
  private static let table = TriggerTable(conditions.enumerated().map { ($0, $1, nil) })

  private func fired(_ said: String, told: Set<Int> = []) -> String? {
    let best = Self.table.matches(AgentTurn(said)) { told.contains($0) }.first
    return best.flatMap { $0.fires ? Self.conditions[$0.line] : nil }
  }

  @Test(arguments: [
    ("What's your name?", 0), ("May I have your full name, please?", 0), ("Who am I speaking with?", 0),
    ("And your date of birth?", 1), ("When were you born?", 1), ("Could you tell me your birthday?", 1),
    ("What's the best number to reach you?", 2), ("Can I get your phone number?", 2),
    ("What is the reason for your visit?", 3), ("Which day works best for you?", 4), ("What day would you like?", 4),
    ("At what time?", 5), ("What time would you prefer?", 5), ("Your appointment is confirmed for Tuesday at 10.", 6),
    ("How about another time, say 4 p.m.?", 7), ("I'm afraid the doctor is away this week.", 8),
    ("I'm sorry, but we can't give you a refund.", 9), ("One moment, I'll transfer your call.", 10),
    ("Do you have insurance?", 11), ("Is there anything else I can help you with?", 12), ("Thank you, goodbye!", 13),
  ])
  func fires(said: String, expected: Int) { #expect(fired(said) == Self.conditions[expected]) }

  @Test(arguments: [
    "Sunny today.", "Our office is in the old town.", "Let me have a look.", "One moment, please.",
    "I see three openings.",
  ])
  func firesNothing(said: String) { #expect(fired(said) == nil) }

  @Test func whatIsToldIsNotAskedAgainOnAWeakSign() {
    #expect(fired("What's your name?", told: [0]) == Self.conditions[0])
    #expect(fired("And on which day, and at what time?", told: [4]) == Self.conditions[5])
  }

  @Test func theDecidingSentenceIsKept() throws {
    let said = "Thanks, I found you. What's your date of birth? Then we are done."
    let best = try #require(Self.table.matches(AgentTurn(said)) { _ in false }.first)
    #expect(best.sentence == "What's your date of birth?")
  }
}
