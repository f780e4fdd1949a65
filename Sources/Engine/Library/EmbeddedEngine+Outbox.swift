package import Evaluation

extension EmbeddedEngine {
  package func takeDeliveries(
    _ most: Int, dueBy: Timestamp, until: Timestamp
  ) async throws(BackendError) -> [Delivery] {
    try await workspace.takeDeliveries(most, dueBy: dueBy, until: until)
  }

  package func nextDelivery() async throws(BackendError) -> Timestamp? { try await workspace.nextDelivery() }

  package func putOff(delivery id: Int, until: Timestamp, wasTried: Bool) async throws(BackendError) {
    try await workspace.putOff(delivery: id, until: until, wasTried: wasTried)
  }

  package func remove(delivery id: Int) async throws(BackendError) { try await workspace.remove(delivery: id) }

  package func arrivals() async -> AsyncStream<Void> { workspace.changes(of: "deliveries") }

  package func send(_ message: WebhookMessage) async throws(WebhookFault) { try await WebhookSender().send(message) }
}
