import Evaluation

/// Who plays the evaluator in a conversation: it is given what the agent said, and gives what the caller does.
protocol Caller: Sendable {
  /// Without a word from the agent until the caller asks whether it is still there; nil leaves it to the agent's limits.
  var idleTimeout: Duration? { get }
  /// How often it asks before it gives up.
  var idleMessages: Int { get }
  /// What it may ask servers for.
  var functions: [RESTFunction] { get }
  /// What it has asked of a language model so far.
  var usage: TokenUsage { get }
  /// How long the agent must say nothing for a condition on silence; nil where none waits for it.
  var awaitedSilence: Duration? { get }

  /// The caller's first words, or nil where it waits for the agent's.
  mutating func open() async throws(ConversationEnd) -> CallerTurn?
  /// The answer to what the agent said.
  mutating func answer(to turn: AgentTurn) async throws(ConversationEnd) -> ScriptedCaller.Answer
  /// What the caller says to a silence, if a condition is about one so long.
  mutating func answer(toSilence silence: Duration) -> CallerTurn?
  /// What a language model makes of an instruction; only a caller that has one gives such steps.
  mutating func improvise(_ instruction: String) async throws(ConversationEnd) -> CallerReply
}

extension Caller {
  var functions: [RESTFunction] { [] }

  var awaitedSilence: Duration? { nil }

  mutating func answer(toSilence silence: Duration) -> CallerTurn? { nil }

  mutating func improvise(_ instruction: String) async throws(ConversationEnd) -> CallerReply {
    throw .modelFault("none is chosen")
  }
}

extension ScriptedCaller: Caller {
  var functions: [RESTFunction] { script.functions }
  var idleTimeout: Duration? { script.idleTimeout }
  var idleMessages: Int { script.idleMessages }
  var usage: TokenUsage { TokenUsage() }
}
