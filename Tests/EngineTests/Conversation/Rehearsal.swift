import Evaluation

@testable import Engine

/// A conversation between a caller of conditions and a fake agent, in time that costs nothing.
struct Rehearsal {
  let agent: FakeAgent
  private let conversation: Conversation

  init(
    _ conditions: [ConditionalActions.Condition], _ agent: FakeAgent, functions: [CallerFunction] = [],
    profile: JSONObject = [:], sender: FunctionSender = FunctionSender(reach: .local), seed: UInt64 = 1,
    maxDuration: Duration? = nil, limits change: (inout Limits) -> Void = { _ in }
  ) throws {
    self.agent = agent
    var limits = Limits()
    change(&limits)
    conversation = Conversation(
      caller: try ScriptedCaller(conditions, functions: functions, profile: profile, seed: seed),
      connector: agent,
      context: CallContext(result: 167, run: 274, evaluator: 11, callerNumber: nil, variables: [:]), limits: limits,
      longest: maxDuration, timekeeper: agent.timekeeper, sender: sender)
  }

  func hold() async -> ConversationRecord { await conversation.hold() }
}

extension ConversationRecord {
  /// The transcript, one line an entry: seconds from the start, who, and what.
  var shown: [String] {
    turns.map { turn in
      let what = turn.data.map { JSONValue.object($0).compact } ?? turn.content
      return "\(turn.start.seconds) \(turn.role.rawValue): \(what)"
    }
  }
}
