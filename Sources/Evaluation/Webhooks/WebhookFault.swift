/// Why a webhook didn't hear what it was sent.
package struct WebhookFault: Error, Sendable, Hashable {
  /// For a log; it holds nothing of what was sent.
  package let reason: String
  /// Whether the same may be heard later.
  package let mayPass: Bool
  /// How long the server wants to be left alone, if it says.
  package let retryAfter: Duration?

  package init(_ reason: String, mayPass: Bool, retryAfter: Duration? = nil) {
    self.reason = reason
    self.mayPass = mayPass
    self.retryAfter = retryAfter
  }
}
