/// How an agent that only answers is spoken to: what is sent to it, and what its answer says.
protocol HTTPExchange: Sendable {
  /// Sends the caller's words, or asks for the agent's first ones where there are none yet, and hands on what the agent
  /// does upon them, each as soon as it is known, with the bytes it took.
  mutating func send(
    _ frame: CallerFrame?, _ hear: @Sendable ([AgentFrame.Content], _ bytes: Int) -> Void
  ) async throws(HTTPFault)
}
