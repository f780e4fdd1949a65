/// How long the parts of a conversation may take, and how much an agent may say.
package struct Limits: Sendable, Hashable {
  /// To start the program, or to connect and shake hands.
  package var connect: Duration = .seconds(10)
  /// To the agent's first words; nil is the limit of a turn.
  package var first: Duration?
  /// From the caller's words to the agent's.
  package var turn: Duration = .seconds(60)
  /// Without a word from the agent until the caller asks whether it is still there; the personality's own value wins.
  package var silence: Duration = .seconds(10)
  /// The whole conversation; the evaluator's own limit wins.
  package var run: Duration = .seconds(600)
  /// How long to wait for more once the agent has said something; agents that speak in several messages want some.
  package var settle: Duration = .zero
  /// The caller's and the agent's messages together.
  package var messages = 200
  /// The longest message, in bytes.
  package var messageBytes = 1 << 20

  package init() {}
}
