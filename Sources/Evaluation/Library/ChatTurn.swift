/// A turn of a chat in which a client of the API speaks for the agent: what the caller says to the agent's message.
package struct ChatTurn: Sendable, Hashable {
  /// Where the caller's answer stands, by the API's words.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case generating, ready
    /// A newer message came before there was an answer; the newer one's answers both.
    case dropped
    /// There is none, and never will be.
    case error
  }

  package var run: Int
  package var result: Int
  /// 0 is the opening, 1 the answer to the agent's first message.
  package var number: Int
  package var status: Status
  /// What the caller says; nil until it is ready, and where it says nothing.
  package var message: String?
  /// Whether the conversation is over.
  package var isEnded = false
  /// How it ended, by the API's list of end reasons.
  package var endedReason: String?

  package init(run: Int, result: Int, number: Int, status: Status) {
    (self.run, self.result, self.number, self.status) = (run, result, number, status)
  }
}
