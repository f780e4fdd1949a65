/// What webhooks are to be told, kept until they heard it or nobody tries any longer, whatever becomes of the process.
///
/// A delivery is put in with the end of its result, by whatever process brings that about.
package protocol WebhookOutbox: Sendable {
  /// Takes so many deliveries at most that are due, the longest due first; unless something is said of one before `until`
  /// it is due then.
  func takeDeliveries(_ most: Int, dueBy: Timestamp, until: Timestamp) async throws(BackendError) -> [Delivery]
  /// When the next delivery is due; nil where there is none.
  func nextDelivery() async throws(BackendError) -> Timestamp?
  /// Tries a delivery again at that time; without counting this try where it was none.
  func putOff(delivery id: Int, until: Timestamp, wasTried: Bool) async throws(BackendError)
  /// Is done with a delivery.
  func remove(delivery id: Int) async throws(BackendError)
  /// Something comes whenever this process may have put a delivery in.
  func arrivals() async -> AsyncStream<Void>
  /// Sends a message; no redirection is followed, and what is answered isn't looked at.
  func send(_ message: WebhookMessage) async throws(WebhookFault)
}
