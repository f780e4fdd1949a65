import Evaluation

/// The chat protocol by POST: each of the caller's messages is a request, and the answer holds one message of the agent,
/// a list of them, or nothing.
struct ChatExchange: HTTPExchange {
  let requester: HTTPRequester
  /// How long an answer may take.
  let limit: Duration

  mutating func send(
    _ frame: CallerFrame?, _ hear: @Sendable ([AgentFrame.Content], _ bytes: Int) -> Void
  ) async throws(HTTPFault) {
    let bytes = try await requester.post(
      ChatProtocol.message(of: frame ?? CallerFrame(content: "", endsCall: false)), within: limit)
    guard bytes.contains(where: { !Character(UnicodeScalar($0)).isWhitespace }) else { return }
    do { hear(try ChatProtocol.contents(ofAnswer: bytes), bytes.count) } catch {
      throw .malformed(ChatProtocol.beginning(of: bytes))
    }
  }
}
