/// One entry of a transcript.
package struct TranscriptTurn: Sendable, Hashable {
  /// Who, or what, by the API's exact words.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case mainAgent = "Main Agent"
    case testingAgent = "Testing Agent"
    case functionCall = "Function Call"
    case functionCallResult = "Function Call Result"
  }

  package var role: Role
  /// What was said; empty for calls of functions.
  package var content: String
  /// `id`, `name` and `arguments` of a call, `id` and `result` of its result.
  package var data: JSONObject?
  /// From the start of the conversation.
  package var start: Duration
  package var end: Duration
  /// Why the caller said it: the condition, the matcher and its score; nil for the agent.
  package var why: CallerReason? { reason?.wrappedValue }
  /// How long evsh itself took to answer with it, from when the agent was done; nil where it answers nothing.
  package var overhead: Duration?
  /// `why`, kept apart: it is larger than all the rest, and half of the turns have none.
  package var reason: Boxed<CallerReason>?

  package init(
    _ role: Role, _ content: String, data: JSONObject? = nil, start: Duration, end: Duration, why: CallerReason? = nil
  ) {
    self.role = role
    self.content = content
    self.data = data
    self.start = start
    self.end = end
    reason = why.map(Boxed.init)
  }

  /// Whether the caller only asks whether the agent is still there.
  package var isPrompt: Bool { why?.rule == .prompt }
}
