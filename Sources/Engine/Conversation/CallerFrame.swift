/// What the caller sends to the agent.
struct CallerFrame: Sendable, Hashable {
  let content: String
  /// Whether the caller hangs up with it.
  let endsCall: Bool
}
