import Evaluation

/// Something that came from the agent under test, and when: one message of the chat protocol.
struct AgentFrame: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// The agent said something; `endsCall` where it hangs up with it.
    case said(String, endsCall: Bool)
    /// `id`, `name` and `arguments` (JSON in a string) of a tool that the agent calls.
    case functionCall(JSONObject)
    /// `id` and `result`.
    case functionResult(JSONObject)
    /// About the conversation; the caller doesn't answer it.
    case metadata(JSONObject)
    /// The agent's end was closed in good order: it ended the call.
    case closed
  }

  let content: Content
  /// By the timekeeper's clock, when the message's last byte came.
  let receivedAt: Duration
}
