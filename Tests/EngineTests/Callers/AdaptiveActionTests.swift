import Evaluation
import Testing

@testable import Engine

@Suite struct AdaptiveActionTests {
  private func compiled(_ text: String, _ manner: Manner = .plain) throws(Obstacle) -> [CallerAction.Part] {
    var profile = ProfileText(.of(["name": "Jane Doe", "date_of_birth": "1990-01-05", "empty": ""]))
    return try AdaptiveAction(text, manner, filling: &profile).parts
  }

  /// The first of the phrasings of each part, and `|` where the caller hangs up.
  private func said(_ text: String) throws -> String {
    try compiled(text).map { part in
      switch part {
      case .say(let phrasings): phrasings[0].written
      case .hangUp: "|"
      case .silence, .hold, .call: "…"
      case .improvise(let instruction): "(\(instruction))"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Say \"I'd like a table.\"", "I'd like a table."),
    ("Say yes", "Yes."),
    ("Tell the agent that you want to cancel your order", "I want to cancel my order."),
    ("Tell the agent you're late", "I'm late."),
    ("Tell the agent to call you back", "Please call me back."),
    ("Explain that the order you placed never arrived", "The order I placed never arrived."),
    ("Provide your name", "My name is Jane Doe."),
    ("Please provide your date of birth when asked.", "My date of birth is 1990-01-05."),
    ("Give the agent your name and date of birth", "My name is Jane Doe and my date of birth is 1990-01-05."),
    ("Provide your name as John", "My name is John."),
    ("Give your email: a@b.example", "My email is a@b.example."),
    ("Give your account number {{test_profile.date_of_birth}}", "My account number is 1990-01-05."),
    ("Say your name", "My name is Jane Doe."),
    ("Confirm", "Yes, that's right."),
    ("Confirm the appointment", "Yes, that's right."),
    ("Confirm that you are the account holder", "Yes, I am the account holder."),
    ("Accept the offer", "Yes, please."),
    ("Decline the offer", "No, thank you."),
    ("Refuse to give your address", "I'd rather not give my address."),
    ("Ask for a refund", "Could I have a refund, please?"),
    ("Ask the agent about their opening hours", "Can you tell me about your opening hours?"),
    ("Ask whether they are open on Sunday", "Can you tell me whether you are open on Sunday?"),
    ("Ask when your order will arrive", "Can you tell me when my order will arrive?"),
    ("Ask the agent to transfer you to a human", "Could you transfer me to a human, please?"),
    ("Ask to speak to a manager", "Could I speak to a manager, please?"),
    ("Thank the agent", "Thank you."),
    ("Thank the agent for the help and end the call", "Thank you. Goodbye. |"),
    ("Say goodbye and hang up", "Goodbye. |"),
    ("End the call.", "Goodbye. |"),
    ("Provide your name, and then ask for a refund.", "My name is Jane Doe. Could I have a refund, please?"),
    ("Confirm. Thank the agent.", "Yes, that's right. Thank you."),
    ("Say \"Yes and confirm it\"", "Yes and confirm it."),
  ])
  func speech(instruction: String, expected: String) throws {
    #expect(try said(instruction) == expected)
  }

  @Test(
    arguments: [
      (
        "Impatient", nil, "Ask for a refund",
        ["Could I have a refund?", "Can I get a refund?", "I'd like a refund."].last
      ),
      (nil, "You are a busy parent", "Provide your name", "It's Jane Doe."),
      ("Chatty", nil, "Provide your name", "Well, my name is Jane Doe."),
      ("Talkative", nil, "Say \"Anna is here\"", "Well, Anna is here."),
      ("Soft-spoken", nil, "Provide your name", "My name is Jane Doe. Thank you."),
      ("Friendly", nil, "Thank the agent", "Thank you."),
      ("Jane", "An accountant", "Provide your name", "My name is Jane Doe."),
    ] as [(String?, String?, String, String?)])
  func mannerIsThePersonalitys(name: String?, prompt: String?, instruction: String, expected: String?) throws {
    var personality = Personality(id: 1, name: name ?? "Anyone")
    personality.prompt = prompt
    guard case .say(let phrasings)? = try compiled(instruction, Manner(of: personality)).first else {
      Issue.record("nothing is said")
      return
    }
    #expect(phrasings.first?.written == expected)
  }

  @Test(arguments: [
    (
      "Provide your address",
      "the test profile has no 'address' (it has name, date_of_birth, empty): add it, or write 'Provide your address as …'"
    ),
    (
      "Give your empty",
      "the test profile has no 'empty' (it has name, date_of_birth, empty): add it, or write 'Provide your empty as …'"
    ),
    ("Say goodbye <endcall/>", "tags work only where fixed_message is true"),
    (
      "Say {{function.f.x}}", "{{function.f.x}} works only in what fixed messages say, and not in the first"
    ),
    ("", "the action says nothing"),
  ])
  func obstacles(instruction: String, message: String) {
    #expect(throws: Obstacle(message)) { try compiled(instruction) }
  }

  @Test(arguments: ["Be rude", "Act confused about the price", "Say", "Confirm whether it is booked", "Ask nicely"])
  func whatFitsNoFormNeedsALanguageModel(instruction: String) {
    #expect { try compiled(instruction) } throws: { error in
      (error as? Obstacle)?.message.hasPrefix(
        "'\(instruction)' needs a language model: write what the caller says, with fixed_message true") == true
    }
  }
}
