import Evaluation

/// A conversation that is over: what was said, how it ended, and through whose fault.
struct ConversationRecord: Sendable, Hashable {
  /// An answer of the agent to the caller's words.
  struct Answer: Sendable, Hashable {
    /// Where it begins in the transcript, from 1.
    let turn: Int
    /// From the caller's words to the agent's first.
    let latency: Duration
  }

  let turns: [TranscriptTurn]
  let answers: [Answer]
  /// What the agent sent about the conversation; of a key's values the last.
  let metadata: JSONObject
  /// From the connection to the end.
  let duration: Duration
  let end: ConversationEnd
  /// What the caller asked of a language model.
  var usage = TokenUsage()

  var latencies: [Duration] { answers.map(\.latency) }
  var status: RunStatus { end.status }
  var endedReason: String { end.endedReason }
  var fault: Verdict.Fault? { end.fault }
  var faultReason: String? { end.reason }
}
