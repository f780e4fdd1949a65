import Evaluation

/// What a language model is told of the caller that it plays.
struct CallerBrief: Sendable {
  /// The system prompt.
  let text: String
  /// What the caller says first, unless the agent greets.
  let opening: String
  /// What is worth knowing before a run.
  let notes: [String]

  /// Where a caller's instructions can't be used, what is wrong with them.
  init(_ evaluator: Evaluator, profile: TestProfile?, personality: Personality?) throws(Obstacles) {
    var text = ProfileText(profile)
    do throws(Obstacle) {
      let instructions = try text.fill(evaluator.instructions ?? "")
      guard instructions.contains(where: { !$0.isWhitespace }) else {
        throw Obstacle("evaluator '\(evaluator.name)' has no instructions for its caller")
      }
      let first = try text.fill(evaluator.firstMessage ?? "")
      opening = first.contains { !$0.isWhitespace } ? first : "Hello"
      self.text = Self.prompt(instructions, profile, personality, language: evaluator.language)
    } catch {
      throw Obstacles(lines: [error.message])
    }
    notes = text.missing.map { "\($0) has no value in the test profile: it stays empty" }
  }

  /// The system prompt for a caller that has conditional actions, and is told what to do when one is due.
  static func improvising(_ evaluator: Evaluator, profile: TestProfile?, personality: Personality?) -> String {
    let role =
      "You are \(evaluator.actions?.role ?? "a caller"). Each time you are told what to do now: do that, and no more."
    return prompt(role, profile, personality, language: evaluator.language)
  }

  private static func prompt(
    _ instructions: String, _ profile: TestProfile?, _ personality: Personality?, language: String
  ) -> String {
    let data = profile?.callerVariables ?? [:]
    let parts: [String?] = [
      rules, "Who you are, why you call, and what you do:\n\(instructions)",
      data.isEmpty ? nil : "What you know, and may tell when you are asked for it:\n\(JSONValue.object(data).pretty)",
      personality?.prompt.map { "How you are:\n\($0)" },
      "Speak the language '\(personality?.language ?? language)'.", format,
    ]
    return parts.compactMap(\.self).joined(separator: "\n\n")
  }

  private static let rules = """
    You play a caller on the phone. You are the customer; the user's messages are what the agent at the other end says. \
    Say what this caller says next, one short turn of speech, and nothing else.
    - You want something from the agent. Never take its part, and never offer to help it.
    - Tell only what you are asked for, and only what you were told here. Don't invent names, numbers or dates: say that \
    you don't know.
    - Don't say again what you have said, unless you are asked to repeat it.
    - Something is done when the agent says that it has been done, not when you have agreed to it.
    - When what you called for is done, or clearly won't be, say goodbye in your message and be done.
    """

  private static let format = """
    Answer with a JSON object alone: {"message": "what you say", "done": false}. "done" is true only in \
    the message that ends the call.
    """
}
